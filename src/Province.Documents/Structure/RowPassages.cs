using System.Text;
using Province.Documents.Grammar;
using Province.Documents.Source;
using Province.Domain.Plans;

namespace Province.Documents.Structure;

/// <summary>Makes one passage of a table row, whether the source prints it as one line or each cell as lines of its own.</summary>
internal static class RowPassages
{
    /// <summary>Stands between the paragraphs of one cell.</summary>
    internal const char Division = '；';

    private const string Stops = "。；：，、！？";
    private const int LongestOfHead = 4;
    private const int LongestBroken = 200;

    /// <summary>Whether two paragraphs of a cell are two items of a list, and not one that a narrow column broke: 检查 above 时间, 湖南长江 above 化工有限公司, 重点检查 above （家）.</summary>
    internal static bool AreApart(string before, string next)
    {
        var last = before[(before.LastIndexOf(Division) + 1)..];
        if (last.Length == 0 || next.Length == 0 || Stops.Contains(last[^1], StringComparison.Ordinal) || next[0] == '（')
            return false;
        if (Quarters.Leads(last) || Quarters.Leads(next) || IsWhole(last) || EnterpriseNames.IsName(last) || Label.Of(next) is not null)
            return true;
        return !(last.Length <= LongestOfHead && next.Length <= LongestOfHead || EnterpriseNames.IsName(last + next));
    }

    /// <summary>The end of a cell so far, or of one that begins at an index: no word or name that a narrow column broke, with its brackets, is longer.</summary>
    internal static string EndOf(StringBuilder cell, int start = 0)
    {
        var from = Math.Max(start, cell.Length - LongestBroken);
        return cell.ToString(from, cell.Length - from);
    }

    private static bool IsWhole(string text) => Departments.Is(text) || Regions.IsCounty(text) || Industries.FirstOf(text) is not null && text.Length <= LongestOfHead;

    /// <summary>A row of a text file: one line, its cells divided by <see cref="Glyphs.CellEdge"/>.</summary>
    internal static Passage Of(Glyphs.Clean line, int number, int table)
    {
        List<CellSpan> spans = [];
        var from = 0;
        for (var at = 0; at <= line.Text.Length; at++)
        {
            if (at < line.Text.Length && line.Text[at] != Glyphs.CellEdge)
                continue;
            spans.Add(new(from, at, spans.Count, 1, false));
            from = at + 1;
        }
        return new(line.Text, line.Printed, [.. Enumerable.Repeat(number, Math.Max(1, line.Text.Length))], PassageShape.Row) { Spans = spans, Table = table };
    }

    /// <summary>A row of a Word table: paragraphs with their cells. Paragraphs of one cell are divided as items of a list are.</summary>
    internal static Passage Of(IReadOnlyList<(TableCell Cell, string Raw, int Number)> paragraphs)
    {
        var (text, printed) = (new StringBuilder(), new StringBuilder());
        List<int> lines = [];
        List<CellSpan> spans = [];
        void Append(string what, string asPrinted, int number)
        {
            text.Append(what);
            printed.Append(asPrinted);
            lines.AddRange(Enumerable.Repeat(number, what.Length));
        }
        foreach (var cell in paragraphs.GroupBy(p => p.Cell.Column))
        {
            if (spans.Count > 0)
                Append(Glyphs.CellEdge.ToString(), Glyphs.CellEdge.ToString(), cell.First().Number);
            var start = text.Length;
            foreach (var (line, number) in cell.SelectMany(p => p.Raw.Split(DocxParagraphs.SoftBreak).Select(part => (Glyphs.OfCell(part), p.Number))).Where(p => p.Item1.Text.Length > 0))
            {
                if (text.Length > start && AreApart(EndOf(text, start), line.Text))
                    Append(Division.ToString(), Division.ToString(), number);
                Append(line.Text, line.Printed, number);
            }
            spans.Add(new(start, text.Length, cell.Key, cell.First().Cell.Span, cell.First().Cell.IsContinued));
        }
        return new(text.ToString(), printed.ToString(), lines.Count > 0 ? [.. lines] : [paragraphs[0].Number], PassageShape.Row) { Spans = spans, Table = -paragraphs[0].Cell.Table };
    }
}
