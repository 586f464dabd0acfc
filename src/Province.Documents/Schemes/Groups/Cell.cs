using System.Text.RegularExpressions;
using Province.Documents.Structure;

namespace Province.Documents.Schemes.Groups;

/// <summary>A word of a cell: what stands between blanks, brought to one width.</summary>
internal sealed record CellWord(string Text, int Line);

/// <summary>A cell of an arrangement's table.</summary>
/// <param name="Words">Its words, over all its lines.</param>
/// <param name="Line">Its first line.</param>
/// <param name="ContinuesAbove">Whether it is merged with the cell above.</param>
internal sealed partial record Cell(IReadOnlyList<CellWord> Words, int Line, bool ContinuesAbove = false)
{
    internal string Text { get; } = string.Concat(Words.Select(word => word.Text));

    internal bool IsEmpty => Words.Count == 0;

    /// <summary>Makes a cell of printed lines; letters that were spaced out to fill a column are one word again.</summary>
    internal static Cell Of(IEnumerable<(string Text, int Line)> lines, int line, bool continuesAbove = false)
    {
        List<CellWord> words = [];
        foreach (var (text, at) in lines)
        {
            var spaced = false;
            foreach (var piece in Blanks().Split(text).Select(raw => Glyphs.Of(raw).Text).Where(piece => piece.Length > 0))
            {
                if (spaced && piece.Length == 1)
                    words[^1] = words[^1] with { Text = words[^1].Text + piece };
                else
                    words.Add(new(piece, at));
                spaced = piece.Length == 1;
            }
        }
        return new(words, words.Count > 0 ? words[0].Line : line, continuesAbove);
    }

    [GeneratedRegex(@"[\s\u2028|]+|<br\s*/?>", RegexOptions.IgnoreCase, 30000)]
    private static partial Regex Blanks();
}

/// <summary>A row of cells by column.</summary>
internal sealed record GridRow(IReadOnlyDictionary<int, Cell> Cells)
{
    internal IEnumerable<Cell> InOrder => Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value);
}

/// <summary>An arrangement's table: its rows, headings included, and the lines that it takes up.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Lines">Its lines, from 1.</param>
/// <param name="IsAligned">Whether a column's number means the same in every row; false where cells were only found one after another.</param>
internal sealed record Grid(IReadOnlyList<GridRow> Rows, IReadOnlySet<int> Lines, bool IsAligned)
{
    /// <summary>Whether a Word file marks its merged cells, so that an empty one is empty.</summary>
    internal bool IsWord { get; init; }
}
