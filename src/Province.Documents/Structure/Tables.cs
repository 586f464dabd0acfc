using System.Text.RegularExpressions;
using Province.Documents.Grammar;

namespace Province.Documents.Structure;

/// <summary>Gives each row of a table the headings above its cells, and merged cells what they are merged with.</summary>
internal static partial class Tables
{
    private const int LongestHead = 24;
    private const int DeepestHead = 3;

    internal static void Attach(IEnumerable<Passage> passages)
    {
        foreach (var table in passages.Where(p => p.Shape == PassageShape.Row).GroupBy(p => p.Table))
            Attach([.. table]);
    }

    private static void Attach(List<Passage> rows)
    {
        List<Passage> heads = [];
        var group = rows[0].Whole.Until(0);
        TableRow? above = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var filled = rows[i].Spans.Where(span => span.End > span.Start).ToList();
            var isCaption = filled.Count == 1 && rows.Count > 1 && !EnterpriseNames.IsName(CellOf(rows[i], filled[0]).Text);
            var isHead = i < DeepestHead && heads.Count == i && isCaption || heads.Count == HeadRows(rows, i) && IsHead(rows[i]) && !IsTimed(rows[i], heads) || heads.Exists(head => head.Text == rows[i].Text);
            if (isHead && !heads.Exists(head => head.Text == rows[i].Text))
                heads.Add(rows[i]);
            if (isCaption && !isHead)
                group = CellOf(rows[i], filled[0]);
            above = RowOf(rows[i], isHead, heads, above, group);
            rows[i].Row = above;
        }
    }

    /// <summary>三季度 below 时间: the first row of what the table says, whatever stands beside it.</summary>
    private static bool IsTimed(Passage row, List<Passage> heads) =>
        Quarters.Leads(CellOf(row, row.Spans[0]).Text) && HeadOver(row.Spans[0], heads) is var head && Quarters.Leading(head) is null && Time().IsMatch(head);

    [GeneratedRegex("时间|季度|月份|时段", RegexOptions.None, 30000)]
    private static partial Regex Time();

    /// <summary>How many rows before an index belong to the heading if all of them do; -1 when one does not.</summary>
    private static int HeadRows(List<Passage> rows, int before) => rows.Take(before).All(row => row.Row is { IsHead: true }) && before < DeepestHead ? before : -1;

    private static TableRow RowOf(Passage row, bool isHead, List<Passage> heads, TableRow? above, Clip group)
    {
        string[] titles = [.. row.Spans.Select(span => isHead ? "" : HeadOver(span, heads))];
        var cells = row.Spans.Select((_, i) => Filled(row, i, titles[i], isHead ? null : above)).ToList();
        return new(cells, titles, isHead, group);
    }

    private static string HeadOver(CellSpan cell, List<Passage> heads) =>
        string.Concat(heads.Where(head => head.Spans.Count(span => span.End > span.Start) > 1)
            .Select(head => head.Spans.FirstOrDefault(span => span.Column <= cell.Column && cell.Column < span.Column + span.Span) is { End: > 0 } over ? CellOf(head, over).Text : "")
            .Distinct());

    /// <summary>A cell that is merged with the one above, or is left empty below what divides the list, says the same.</summary>
    private static Clip Filled(Passage row, int at, string head, TableRow? above)
    {
        var span = row.Spans[at];
        var own = CellOf(row, span);
        if (!own.IsEmpty || span.End > span.Start || row.Spans.Any(cell => Sum().IsMatch(CellOf(row, cell).Text)) || above is null || above.IsHead || above.Cells.Count <= at)
            return own;
        return span.IsContinued || ((Divides().IsMatch(head) || Places().IsMatch(head) && above.Heads.Skip(at + 1).Any(other => Named().IsMatch(other))) && Quarters.Leading(head) is null && !Headings.IsCounted(head)) ? above.Cells[at] : own;
    }

    /// <summary>A cell; a stroke alone means that there is nothing to say.</summary>
    private static Clip CellOf(Passage row, CellSpan span) =>
        row.Text[span.Start..span.End] is "/" or "—" or "——" or "-" ? new(row, span.End, span.End) : new(row, span.Start, span.End);

    private static bool IsHead(Passage row)
    {
        var cells = row.Spans.Select(span => CellOf(row, span).Text).Where(text => text.Length > 0).ToList();
        if (cells.Count < 2 || cells.Exists(text => text.Length > LongestHead || EnterpriseNames.IsName(text) || Data().IsMatch(text)))
            return false;
        var telling = cells.Count(text => Words().IsMatch(text) || Quarters.Leads(text) || Industries.FirstOf(text) is not null);
        return telling * 2 >= cells.Count && (!Quarters.Leads(cells[0]) || cells.TrueForAll(Quarters.Leads));
    }

    /// <summary>A county before the names divides the list by counties; behind them it may be left empty because nobody knows it.</summary>
    [GeneratedRegex("县|市区|区域|属地|辖区", RegexOptions.None, 30000)]
    private static partial Regex Places();

    [GeneratedRegex("企业|名称|对象", RegexOptions.None, 30000)]
    private static partial Regex Named();

    [GeneratedRegex("^(?:合计|总计|共计|小计)$", RegexOptions.None, 30000)]
    private static partial Regex Sum();

    [GeneratedRegex("^(?:\\d|无$|√|/|—)|。$|[；，].{6,}", RegexOptions.None, 30000)]
    private static partial Regex Data();

    [GeneratedRegex("序号|编号|名称|企业|单位|对象|类别|类型|种类|行业|领域|县|区|属地|地址|科室|部门|责任|牵头|时间|季度|月份|时段|数量|家数|总数|检查|执法|抽查|频次|次数|备注|合计|小计|总计|内容|方式|项目|事项|指标|任务|要求|计划|安排|工作日|级别|等级", RegexOptions.None, 30000)]
    private static partial Regex Words();

    [GeneratedRegex("类别|类型|种类|行业|领域|时间|季度|月份|科室|部门|牵头|方式|(?:检查|执法)机构|承办|责任(?!人)", RegexOptions.None, 30000)]
    private static partial Regex Divides();
}
