using System.Text.RegularExpressions;
using Province.Documents.Source;
using Province.Domain.Plans;

namespace Province.Documents.Schemes.Groups;

/// <summary>Finds the table of the arrangement: a table of the docx, rows drawn with marks or blanks, or cells that stand one below the other.</summary>
internal sealed partial class GridFinder(SourceDocument document)
{
    private const int FewestTabbed = 6;
    private const int LongestFlatCell = 40;
    private const int MostHeadings = 8;

    private SourceText Text => document.Text;

    /// <summary>The first table that numbers groups, or null.</summary>
    internal static Grid? Find(SourceDocument document)
    {
        var finder = new GridFinder(document);
        return document.Tables.Select(finder.OfWord).Append(finder.OfRows()).Append(finder.OfTabbed()).Append(finder.OfFlat())
            .FirstOrDefault(grid => grid is not null && HasGroups(grid));
    }

    private static bool HasGroups(Grid grid) => grid.Rows.Any(row => row.Cells.Values.Any(cell => GroupLabel.Of(cell.Text) is not null))
        || (grid.Rows.Count > 1 && grid.Rows[0].Cells.Values.Select(cell => Columns.Of(cell.Text)).Intersect([Column.Inspected, Column.Builders, Column.Lead]).Count() > 1);

    private Grid? OfWord(SourceTable table)
    {
        List<GridRow> rows = [];
        foreach (var row in table.Rows)
        {
            var above = rows.LastOrDefault();
            rows.Add(new(row.ToDictionary(cell => cell.Column, cell => cell.ContinuesAbove && above?.Cells.GetValueOrDefault(cell.Column) is { } upper
                ? upper with { ContinuesAbove = true } : Cell.Of(Lines(cell.FirstLine, cell.LastLine), cell.FirstLine))));
        }
        var lines = table.Rows.SelectMany(row => row).SelectMany(cell => Enumerable.Range(cell.FirstLine, Math.Max(0, cell.LastLine - cell.FirstLine + 1))).ToHashSet();
        return new(rows, lines, IsAligned: true) { IsWord = true };
    }

    private IEnumerable<(string Text, int Line)> Lines(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(line => (Text[line], line));

    /// <summary>Each line is a row: cells between |, between tabs, or between wide gaps.</summary>
    private Grid? OfRows()
    {
        List<GridRow> rows = [];
        HashSet<int> lines = [];
        for (var line = 1; line <= Text.Count; line++)
        {
            if (RowCells(Text[line]) is not { } cells)
            {
                if (rows.Count > 0 && !string.IsNullOrWhiteSpace(Text[line]) && new Grid(rows, lines, true) is var grid && HasGroups(grid))
                    return grid;
                if (!string.IsNullOrWhiteSpace(Text[line]))
                    rows = [];
                continue;
            }
            lines.Add(line);
            var at = line;
            if (!Rule().IsMatch(Text[line]))
                rows.Add(new(cells.Select((cell, column) => (cell, column)).ToDictionary(pair => pair.column, pair => Cell.Of([(pair.cell, at)], at))));
        }
        return rows.Count > 1 ? new(rows, lines, IsAligned: true) : null;
    }

    private static string[]? RowCells(string line)
    {
        var bare = line.Trim(' ', '　');
        if (bare.StartsWith('|') && bare.Length > 2)
            return bare[1..(bare.EndsWith('|') ? ^0 : bare.Length)].TrimEnd('|').Split('|');
        if (InnerTab().IsMatch(bare))
            return bare.Split('\t');
        return WideGap().Split(bare.Trim()) is { Length: > 2 } cells ? cells : null;
    }

    /// <summary>Each cell begins with a tab on a line of its own; what follows without one belongs to it.</summary>
    private Grid? OfTabbed()
    {
        var tabbed = Enumerable.Range(1, Text.Count).Where(line => Text[line].StartsWith('\t') && !InnerTab().IsMatch(Text[line])).ToList();
        if (tabbed.Count < FewestTabbed)
            return null;
        List<Cell> cells = [];
        for (var i = 0; i < tabbed.Count; i++)
        {
            var end = i + 1 < tabbed.Count ? tabbed[i + 1] - 1 : EndOfLast(tabbed[i]);
            cells.Add(Cell.Of(Lines(tabbed[i], end), tabbed[i]));
        }
        return new(RowsOf(cells), Enumerable.Range(tabbed[0], EndOfLast(tabbed[^1]) - tabbed[0] + 1).ToHashSet(), IsAligned: false);
    }

    private int EndOfLast(int line)
    {
        var end = line;
        while (end < Text.Count && end < line + FewestTabbed && !AfterTable().IsMatch(Text[end + 1]))
            end++;
        return end;
    }

    /// <summary>Each line is a cell: the group's number alone, then short lines.</summary>
    private Grid? OfFlat()
    {
        var first = Enumerable.Range(1, Text.Count).FirstOrDefault(line => GroupLabel.Whole(Bare(line)) is not null);
        if (first == 0)
            return null;
        List<Cell> headings = [];
        for (var line = first - 1; line > 0 && headings.Count < MostHeadings; line--)
            if (Bare(line) is { Length: > 0 } text)
            {
                if (Columns.Of(text) == Column.Other || text.IndexOfAny(['，', '。', '：', '；']) >= 0)
                    break;
                headings.Insert(0, Cell.Of([(Text[line], line)], line));
            }
        var cells = Enumerable.Range(first, Text.Count - first + 1).TakeWhile(line => IsFlatCell(Bare(line))).Where(line => Bare(line).Length > 0)
            .Select(line => Cell.Of([(Text[line], line)], line)).ToList();
        return new(RowsOf([.. headings, .. cells]), headings.Concat(cells).Select(cell => cell.Line).ToHashSet(), IsAligned: false);
    }

    private string Bare(int line) => Text[line].Trim().Trim('*', '#', ' ');

    private static bool IsFlatCell(string text) => text.Length <= LongestFlatCell && !AfterTable().IsMatch(text) && !text.Contains('。', StringComparison.Ordinal);

    /// <summary>The headings in a row, then a row for each number of a group.</summary>
    private static List<GridRow> RowsOf(IReadOnlyList<Cell> cells)
    {
        List<List<Cell>> rows = [[]];
        foreach (var cell in cells)
        {
            if (GroupLabel.Of(cell.Text) is not null)
                rows.Add([]);
            rows[^1].Add(cell);
        }
        return rows.ConvertAll(row => new GridRow(row.Select((cell, at) => (cell, at)).ToDictionary(pair => pair.at, pair => pair.cell)));
    }

    [GeneratedRegex(@"\S\t+\s*\S", RegexOptions.None, 30000)]
    private static partial Regex InnerTab();

    [GeneratedRegex(@"[ \u3000]{2,}|\t+", RegexOptions.None, 30000)]
    private static partial Regex WideGap();

    [GeneratedRegex(@"^[\s|:\-—]+$", RegexOptions.None, 30000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(?:附件|备注|注[：:]|说明[：:]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]\D)", RegexOptions.None, 30000)]
    private static partial Regex AfterTable();
}
