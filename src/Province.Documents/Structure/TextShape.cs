using Province.Documents.Grammar;
using Province.Domain.Plans;

namespace Province.Documents.Structure;

/// <summary>What the lines of a document have in common.</summary>
/// <param name="Column">The column at which the text was broken, or 0 when its lines are paragraphs.</param>
/// <param name="Width">The width of a text whose paragraphs are indented and broken into lines, or 0.</param>
/// <param name="IsLong">Whether a line is a paragraph unless a page ended in it: in a Word file, and where lines are long.</param>
/// <param name="IsSpaced">Whether blank lines stand between paragraphs, and not only where a page ended.</param>
/// <param name="IsDecimal">Whether its sections are numbered 1, 1.1, 1.2.</param>
/// <param name="Grids">The tables of a Word file that are tables, and no frames around text.</param>
internal sealed record TextShape(int Column, int Width, bool IsLong, bool IsSpaced, bool IsDecimal, IReadOnlySet<int> Grids)
{
    /// <summary>What a sentence, or a line that leads on to a list, ends with.</summary>
    internal const string Terminal = "。！？；：…";

    private const int FewestIndents = 3;
    private const int Widest = 60;
    private const int MostItemsInACell = 3;

    internal static TextShape Of(SourceText text)
    {
        var lines = text.Lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var column = ColumnOf(text);
        var isWord = Path.GetExtension(text.Name).Equals(".docx", StringComparison.OrdinalIgnoreCase);
        var isLong = column == 0 && (isWord || lines.Count(line => line.Length > Widest + 10 && !IsRow(line)) >= FewestIndents);
        return new(column, WidthOf(text), isLong, (text.Count - lines.Count) * 3 > lines.Count, lines.Count(line => Label.Of(Glyphs.Of(line).Text) is { Style: LabelStyle.Decimal }) >= FewestIndents, GridsOf(text));
    }

    /// <summary>Whether a line is about as long as the others: digits and Latin letters are narrow, so that lines of one width differ in their letters.</summary>
    internal bool IsNearlyFull(int length) => Column > 0 && length * 4 >= Column * 3;

    internal static bool IsIndented(string raw) => raw.StartsWith('　') || raw.StartsWith("  ", StringComparison.Ordinal) || raw.StartsWith('\t');

    /// <summary>A table of one column, or with numbered paragraphs inside a cell, is a frame.</summary>
    private static HashSet<int> GridsOf(SourceText text) =>
    [
        .. Enumerable.Range(1, text.Count).Where(line => text.CellOf(line) is not null).GroupBy(line => text.CellOf(line)!.Value.Table)
            .Where(table => table.Any(line => text.CellOf(line)!.Value.Column > 0)
                && !table.GroupBy(line => text.CellOf(line)!.Value).Any(cell => cell.Count(line => Label.Of(Glyphs.OfCell(text[line]).Text) is { Style: not LabelStyle.Arabic }) >= MostItemsInACell))
            .Select(table => table.Key),
    ];

    /// <summary>Whether a long line without a stop stands right above another that begins nothing.</summary>
    private static bool RunsInto(string line, string next) =>
        line.TrimEnd() is { Length: >= 20 } && !Terminal.Contains(line.TrimEnd()[^1], StringComparison.Ordinal) && !IsRow(line)
            && !string.IsNullOrWhiteSpace(next) && Label.Of(next.TrimStart(' ', '　', '*', '#')) is null && !EnterpriseNames.IsName(Glyphs.Of(line).Text);

    private static bool IsRow(string line) => line.StartsWith('|') || line.Contains('\t', StringComparison.Ordinal);

    private static int WidthOf(SourceText text)
    {
        var lines = text.Lines.Where(line => !PageNoise.Is(line) && !string.IsNullOrWhiteSpace(line)).ToList();
        var runs = lines.Zip(lines.Skip(1)).Count(pair => IsIndented(pair.First) && !IsIndented(pair.Second) && !Terminal.Contains(pair.First.TrimEnd()[^1], StringComparison.Ordinal));
        if (lines.Count(IsIndented) < FewestIndents || runs < FewestIndents)
            return 0;
        var lengths = lines.Select(line => line.TrimEnd().Length).Order().ToList();
        return lengths[lengths.Count * 9 / 10] is var width and <= Widest ? width : 0;
    }

    private static int ColumnOf(SourceText text)
    {
        var broken = text.Lines.Zip(text.Lines.Skip(1)).Where(pair => RunsInto(pair.First, pair.Second)).Select(pair => pair.First.TrimEnd().Length).Order().ToList();
        if (broken.Count >= FewestIndents && broken[broken.Count / 2] is var edge and <= Widest && broken.Count(length => length >= edge - 4) * 4 >= broken.Count * 3
            && text.Lines.Count(line => line.TrimEnd().Length > edge + 8 && !IsRow(line)) * 20 <= text.Lines.Count(line => line.Length > 0))
            return edge;
        var open = text.Lines.Where(line => !PageNoise.Is(line)).Select(line => line.TrimEnd())
            .Where(line => line.Length > 8 && !Terminal.Contains(line[^1], StringComparison.Ordinal)).Select(line => line.Length).Order().ToList();
        if (open.Count < 12)
            return 0;
        var column = open[open.Count * 9 / 10];
        return column is >= 20 and <= Widest && open.Count(length => length >= column - 4 && length <= column + 4) * 2 > open.Count ? column : 0;
    }
}
