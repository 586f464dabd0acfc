using System.Buffers;
using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads 基本情况: what there is in the city, in numbers, inside brackets and 其中 lists too.</summary>
internal sealed partial class BaselineReader(Part part)
{
    private static readonly SearchValues<char> PieceEnds = SearchValues.Create("，。；：、（");

    private readonly List<BaselineFigure> _figures = [];
    private string? _whole;
    private string? _last;
    private bool _inParts;
    private bool? _exhaustive;

    internal List<BaselineFigure> Read()
    {
        foreach (var block in part.Root.Descendants.Where(b => b.Role == Role.Baseline))
            ReadBlock(block);
        if (_figures.Count == 0 && part.Number > 0)
            ReadUntitled();
        foreach (var row in part.Root.Descendants.Where(b => b.Role != Role.Baseline).Select(b => b.Body.Passage.Row).OfType<TableRow>())
        {
            foreach (var amount in RowTexts.In(row).SelectMany(Amounts.In).Where(a => Inventory().IsMatch(a.Before.Text)))
                Add(amount.Clip with { Start = amount.Before.Start }, amount);
        }
        return _figures;
    }

    private void ReadBlock(Block block)
    {
        (_whole, _last, _inParts) = (null, null, false);
        if (block.Body.Passage.Row is { IsOfTable: true } row)
        {
            if (!row.IsHead)
                ReadRow(row, TableBlocks.Caption(block));
            return;
        }
        foreach (var sentence in block.Content.Split("。！？"))
            ReadSentence(sentence);
    }

    /// <summary>全市现有安全评价机构2家 in an annex that has no section for what there is.</summary>
    private void ReadUntitled()
    {
        foreach (var sentence in part.Root.Descendants.Where(b => b.Role is Role.Unknown or Role.Objects && b.Body.Passage.Row is null).SelectMany(b => b.Content.Split("。！？；")).Where(s => Stock().IsMatch(s.Text)))
        {
            (_whole, _last, _inParts) = (null, null, false);
            ReadSentence(sentence);
        }
    }

    private void ReadRow(TableRow row, string caption)
    {
        var figures = RowFigures.In(row, caption);
        foreach (var figure in figures)
        {
            var above = RowFigures.WithoutUnit(figure.Above);
            part.Ledger.Place(figure.Clip);
            _figures.Add(new BaselineFigure
            {
                Id = part.NextId("figure"),
                Line = figure.Clip.Line,
                Metric = figures.Count == 1 || above.Length == 0 ? figure.Side.Printed : $"{figure.Side.Printed}（{above}）",
                Value = figure.Value,
                Unit = figure.Unit,
                Bound = figure.Bound,
            });
        }
    }

    private void ReadSentence(Clip sentence)
    {
        _exhaustive = Divided().IsMatch(sentence.Text) ? true : null;
        foreach (var amount in Amounts.In(sentence).Where(a => !IsModifier(a)))
        {
            if (Reference().IsMatch(amount.After.Text))
                part.Ledger.Place(amount.Clip);
            else
                Add(sentence, amount);
        }
        foreach (Match none in None().Matches(sentence.Text))
            AddNone(sentence.Slice(none.Groups["what"].Index, none.Groups["what"].Length));
    }

    private void Add(Clip sentence, Amount amount)
    {
        var lead = sentence with { End = amount.Clip.Start };
        _inParts = PartsLead().Matches(lead.Text).LastOrDefault(o => !IsInClosedBracket(lead, o.Index)) is { } opener && sentence.Start + opener.Index > LastStop(sentence, amount);
        var id = part.NextId("figure");
        var isPart = amount.Bracket is not null || _inParts;
        _figures.Add(new BaselineFigure
        {
            Id = id,
            Line = amount.Line,
            Metric = MetricOf(amount),
            Value = amount.Value,
            Unit = amount.Unit,
            Bound = amount.Bound,
            PartOf = amount.Bracket is not null ? _last : _inParts ? _whole : null,
            Exhaustive = isPart ? amount.Bracket is { } bracket && !PartsLead().IsMatch("，" + bracket.Text) ? true : null : _exhaustive,
            Names = NamesBehind(sentence, amount),
        });
        part.Ledger.Place(amount.Clip);
        if (AllOfThem().Match((sentence with { Start = amount.Clip.End }).Text) is { Success: true } all)
            AddAll(_figures[^1], all.Groups["state"].Value);
        if (amount.Bracket is null)
            _last = id;
        if (!isPart)
            _whole = id;
    }

    /// <summary>经营企业408家（其中加油站331家），使用企业7家: the 其中 of a bracket ends with it.</summary>
    private static bool IsInClosedBracket(Clip lead, int at) =>
        lead.Text.LastIndexOf('（', at) is var open and >= 0 && Pairs.Closing(lead.Text, open, lead.Length) > at;

    /// <summary>13处，均处于正常生产状态: as many are in that state as there are.</summary>
    private void AddAll(BaselineFigure figure, string state) =>
        _figures.Add(figure with { Id = part.NextId("figure"), Metric = $"{figure.Metric}（{state}）", PartOf = figure.Id, Exhaustive = true, Names = [] });

    /// <summary>The last full stop between clauses that ends a 其中 list: a semicolon after which no 其中 stands.</summary>
    private static int LastStop(Clip sentence, Amount amount) =>
        sentence.Passage.Text.LastIndexOf('；', amount.Clip.Start, amount.Clip.Start - sentence.Start) is var stop && stop > 0
            && sentence.Passage.Text.AsSpan(sentence.Start, stop - sentence.Start).Contains("其中：", StringComparison.Ordinal) ? -1 : stop;

    private void AddNone(Clip what)
    {
        _figures.Add(new BaselineFigure { Id = part.NextId("figure"), Line = what.Line, Metric = what.Printed, Value = 0, Unit = "家" });
        part.Ledger.Place(what);
    }

    private static string MetricOf(Amount amount)
    {
        var before = Filler().Replace(WholeBefore(amount).Text, "");
        if (before.Length > 1)
            return before;
        var after = amount.After.Text;
        return after.Length > 0 ? after : before.Length > 0 ? before : amount.Unit;
    }

    /// <summary>生产、经营和使用企业643家: what stands before a 、 without a number of its own belongs to the words behind it.</summary>
    private static Clip WholeBefore(Amount amount)
    {
        var (text, start) = (amount.Before.Passage.Text, amount.Before.Start);
        while (start > 0 && text[start - 1] == '、')
        {
            var from = text.AsSpan(0, start - 1).LastIndexOfAny(PieceEnds) + 1;
            if (text.AsSpan(from, start - 1 - from).IndexOfAnyInRange('0', '9') >= 0 && !Lead().IsMatch(text[from..(start - 1)]))
                break;
            start = from;
        }
        return amount.Before with { Start = start };
    }

    /// <summary>分别是：A、B: the names behind a figure.</summary>
    private static List<string> NamesBehind(Clip sentence, Amount amount)
    {
        var rest = sentence with { Start = amount.Clip.End };
        if (rest.Length > 0 && rest[0] == '（' && Pairs.Closing(rest.Passage.Text, rest.Start, rest.End) is var close and > 0
            && NameList.In(rest with { Start = rest.Start + 1, End = close }) is { Count: > 0 } inner)
            return [.. inner.Select(name => name.Clip.Printed)];
        var match = NamesLead().Match(rest.Text);
        return match.Success ? [.. NameList.In(rest.From(match.Length).Split("；（").FirstOrDefault()).Select(name => name.Clip.Printed)] : [];
    }

    /// <summary>30万吨/年矿井4个: the first number describes what the second counts.</summary>
    private static bool IsModifier(Amount amount) =>
        amount.Unit.Contains('吨', StringComparison.Ordinal) && amount.After.Length > 0 && ModifiedCount().IsMatch(amount.After.Text);

    /// <summary>全市工贸企业1751家 in a cell of a table: how many there are, and not how many are checked.</summary>
    [GeneratedRegex("^(?!.*(?:检查|抽查|执法|抽取)).*(?:全市|全县|全区|全州|辖区|现有|共有)", RegexOptions.None, 30000)]
    private static partial Regex Inventory();

    [GeneratedRegex("^(?:截[止至]{1,2}[^，]{2,12}，|目前，?)?(?:全市|全州|全县|全区|我市|辖区内?)(?:目前|现|辖区内|共|暂)*有(?!.*(?:检查|抽查|执法))", RegexOptions.None, 30000)]
    private static partial Regex Stock();

    [GeneratedRegex("^(?:截止?至?)?\\d{4}年底?[^\\d]*$", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^[^，。；\d]{1,10}\d+(?:家|个|处|座)", RegexOptions.None, 30000)]
    private static partial Regex ModifiedCount();

    [GeneratedRegex("^[^，。；：]{0,16}(?:中|里)$", RegexOptions.None, 30000)]
    private static partial Regex Reference();

    [GeneratedRegex("^，均(?:处于|为|属)(?<state>[^，。；]{2,10}?)(?:状态|阶段)", RegexOptions.None, 30000)]
    private static partial Regex AllOfThem();

    [GeneratedRegex("其中|，包括|，包含", RegexOptions.None, 30000)]
    private static partial Regex PartsLead();

    [GeneratedRegex("按[^，。；]{1,12}(?:分|统计|划分)", RegexOptions.None, 30000)]
    private static partial Regex Divided();

    [GeneratedRegex("(?:^|，|、)(?:暂|尚)?无(?<what>[^，。；：\\d]{2,20}?(?:企业|机构|煤矿|矿山|矿井|单位|公司|点))", RegexOptions.None, 30000)]
    private static partial Regex None();

    [GeneratedRegex("^(?:.*”|截止?至?(?:目前|\\d{4}年底)|目前|(?:全市|全县|全区|我市)有(?![色限])|全市|全县|全区|辖区内|辖区|境内|我市|现有|其中|包括|包含|共有|共|按重点领域统计|以及|和)+|(?:共计|总计|合计|共有|现有|近|约|有|共|为|达到|达)+$", RegexOptions.None, 30000)]
    private static partial Regex Filler();

    [GeneratedRegex("^[^，。；：\\d]{0,16}(?:（[^）]{1,12}）)?(?:[：]|，?(?:分别是|分别为|即|名单如下)：?)", RegexOptions.None, 30000)]
    private static partial Regex NamesLead();
}
