using System.Buffers;
using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads 基本情况: what there is in the city, in numbers, inside brackets and 其中 lists too.</summary>
internal sealed class BaselineReader(Part part)
{
    private static readonly SearchValues<char> PieceEnds = SearchValues.Create("，。；：、（");

    private readonly List<BaselineFigure> _figures = [];
    private string? _whole;
    private string? _last;
    private bool? _exhaustive;

    internal List<BaselineFigure> Read()
    {
        foreach (var block in part.Root.Descendants.Where(b => b.Role == Role.Baseline))
            ReadBlock(block);
        if (_figures.Count == 0 && part.IsAnnex)
            ReadUntitled();
        foreach (var row in part.Root.Descendants.Where(b => b.Role != Role.Baseline).Select(b => b.Body.Passage.Row).OfType<TableRow>())
        {
            foreach (var amount in RowTexts.In(row).SelectMany(Amounts.In).Where(a => BaselineWords.Inventory().IsMatch(a.Before.Text)))
                Add(amount.Clip with { Start = amount.Before.Start }, amount);
        }
        return _figures;
    }

    private void ReadBlock(Block block)
    {
        (_whole, _last) = (null, null);
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
        foreach (var sentence in part.Root.Descendants.Where(b => b.Role is Role.Unknown or Role.Objects && b.Body.Passage.Row is null).SelectMany(b => b.Content.Split("。！？")).Where(s => BaselineWords.Stock().IsMatch(s.Text)))
        {
            (_whole, _last) = (null, null);
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
        _exhaustive = BaselineWords.Divided().IsMatch(sentence.Text) ? true : null;
        foreach (var amount in Amounts.In(sentence).Where(a => !IsModifier(a) && !CountsOfficers(sentence, a) && !BaselineWords.Workdays().IsMatch(a.Before.Text)))
        {
            if (BaselineWords.Reference().IsMatch(amount.After.Text) && _figures.Exists(figure => figure.Value == amount.Value && figure.Unit == amount.Unit))
                part.Ledger.Place(amount.Clip);
            else
                Add(sentence, amount);
            if (amount.Before.Text.EndsWith('各') && WholeBefore(amount).Split("、") is [_, _, ..] sharers)
                _figures.AddRange(sharers.SkipLast(1).Select(sharer => _figures[^1] with { Id = part.NextId("figure"), Metric = sharer.Printed }).ToList());
        }
        foreach (Match none in BaselineWords.None().Matches(sentence.Text))
            AddNone(sentence.Slice(none.Groups["what"].Index, none.Groups["what"].Length));
    }

    private void Add(Clip sentence, Amount amount)
    {
        var lead = sentence with { End = amount.Clip.Start };
        var inParts = BaselineWords.PartsLead().Matches(lead.Text).LastOrDefault(o => !IsInClosedBracket(lead, o.Index)) is { } opener && !IsStopped(lead.From(opener.Index + opener.Length));
        var id = part.NextId("figure");
        var isPart = amount.Bracket is not null || inParts;
        _figures.Add(new BaselineFigure
        {
            Id = id,
            Line = amount.Line,
            Metric = MetricOf(amount),
            Value = amount.Value,
            Unit = amount.Unit,
            Bound = amount.Bound,
            PartOf = amount.Bracket is not null ? _last : inParts ? _whole : null,
            Exhaustive = isPart ? amount.Bracket is { } bracket && !BaselineWords.PartsLead().IsMatch("，" + bracket.Text) && !BaselineWords.Overlapping().IsMatch(bracket.Text) ? true : null : _exhaustive,
            Names = NamesBehind(sentence, amount),
        });
        part.Ledger.Place(amount.Clip);
        if (BaselineWords.AllOfThem().Match((sentence with { Start = amount.Clip.End }).Text) is { Success: true } all)
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

    /// <summary>其中A5家；B7家: a semicolon ends what 其中 opens, and not 其中：A5家；B7家.</summary>
    private static bool IsStopped(Clip parts) => parts is [not '：', ..] && QuotaWords.ClosedBracket().Replace(parts.Text, "").Contains('；', StringComparison.Ordinal);

    /// <summary>从业人员1200人；执法人员34人: who inspects is said between two semicolons, and nothing of the others.</summary>
    private static bool CountsOfficers(Clip sentence, Amount amount) =>
        amount.Unit is "人" or "名" && sentence.PieceAround("；", amount.Clip) is { } said && BaselineWords.Officers().IsMatch(said.Text);

    private void AddNone(Clip what)
    {
        _figures.Add(new BaselineFigure { Id = part.NextId("figure"), Line = what.Line, Metric = what.Printed, Value = 0, Unit = "家" });
        part.Ledger.Place(what);
    }

    private static string MetricOf(Amount amount)
    {
        var before = BaselineWords.Filler().Replace(WholeBefore(amount).Text, "");
        if (before.Length > 1)
            return before;
        var after = amount.After.Text;
        return after.Length > 0 ? after : before.Length > 0 ? before : amount.Unit;
    }

    /// <summary>生产、经营和使用企业643家: what stands before a 、 without a number of its own belongs to the words behind it.</summary>
    private static Clip WholeBefore(Amount amount)
    {
        var (text, start) = (amount.Before.Passage.Text, amount.Before.Start);
        while (start > 0 && text[start - 1] == '、' && !amount.IsTied)
        {
            var from = text.AsSpan(0, start - 1).LastIndexOfAny(PieceEnds) + 1;
            if (text.AsSpan(from, start - 1 - from).IndexOfAnyInRange('0', '9') >= 0 && !BaselineWords.Lead().IsMatch(text[from..(start - 1)]))
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
            && Amounts.In(rest with { Start = rest.Start + 1, End = close }).Count == 0 && NameList.In(rest with { Start = rest.Start + 1, End = close }) is { Count: > 0 } inner)
            return [.. inner.Select(name => name.Clip.Printed)];
        var match = BaselineWords.NamesLead().Match(rest.Text);
        return match.Success ? [.. rest.From(match.Length).Split("；（").TakeWhile((piece, at) => at == 0 || piece.Split("、").TrueForAll(name => EnterpriseNames.IsName(name.Text))).SelectMany(NameList.In).Select(name => name.Clip.Printed)] : [];
    }

    /// <summary>30万吨/年矿井4个: the first number describes what the second counts.</summary>
    private static bool IsModifier(Amount amount) =>
        amount.Unit.Contains('吨', StringComparison.Ordinal) && amount.After.Length > 0 && BaselineWords.ModifiedCount().IsMatch(amount.After.Text);
}
