namespace Province.Documents.Structure;

/// <summary>One paragraph as its writer meant it: physical lines joined, blanks and marks removed, the line kept for every character.</summary>
internal sealed class Passage
{
    private readonly int[] _lines;

    internal Passage(string text, string printed, int[] lines, PassageShape shape)
    {
        (Text, Printed, _lines, Shape) = (text, printed, lines, shape);
        Whole = new Clip(this, 0, text.Length);
    }

    /// <summary>The text to parse: one width of bracket, comma, colon and digit.</summary>
    internal string Text { get; }

    /// <summary>The same characters as printed, of the same length.</summary>
    internal string Printed { get; }

    internal PassageShape Shape { get; }

    /// <summary>Where its cells stand; empty unless it is a row.</summary>
    internal IReadOnlyList<CellSpan> Spans { get; init; } = [];

    /// <summary>The table that a row belongs to: the same number for all its rows.</summary>
    internal int Table { get; init; }

    /// <summary>Its cells with their headings, once <see cref="Tables"/> has looked at the whole table; null unless it is a row.</summary>
    internal TableRow? Row { get; set; }

    internal Clip Whole { get; }

    internal IEnumerable<int> Lines => _lines.Distinct();

    internal int LineAt(int index) => _lines[Math.Clamp(index, 0, _lines.Length - 1)];

    public override string ToString() => Text;
}

/// <summary>What the marks around a line say about it.</summary>
internal enum PassageShape
{
    /// <summary>A plain paragraph.</summary>
    Plain,

    /// <summary>A Markdown heading.</summary>
    Heading,

    /// <summary>A row of a table: cells divided by <see cref="Glyphs.CellEdge"/>.</summary>
    Row,
}
