namespace Province.Domain.Plans;

/// <summary>The text of a document as numbered lines: lines of a text file, or the paragraphs of a docx in order, table cells included.</summary>
public sealed class SourceText
{
    private readonly string[] _lines;
    private readonly IReadOnlyList<TableCell?>? _cells;

    /// <summary>Makes a text of lines.</summary>
    /// <param name="name">The file's name as given, for messages.</param>
    /// <param name="lines">The lines in order, without line ends; the first is line 1.</param>
    /// <param name="cells">For each line the cell of a table that it stands in, or null where it stands in none; left out where the document has no tables of its own.</param>
    /// <exception cref="ArgumentException"><paramref name="cells"/> has another length than <paramref name="lines"/>.</exception>
    public SourceText(string name, IEnumerable<string> lines, IReadOnlyList<TableCell?>? cells = null)
    {
        Name = name;
        _lines = [.. lines];
        if (cells is not null && cells.Count != _lines.Length)
            throw new ArgumentException("There must be one cell, or null, for each line.", nameof(cells));
        _cells = cells;
    }

    /// <summary>The file's name as given, for messages.</summary>
    public string Name { get; }

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Length;

    /// <summary>The lines in order; index 0 holds line 1.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>One line.</summary>
    /// <param name="line">1 to <see cref="Count"/>, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is outside its range.</exception>
    public string this[int line]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line, _lines.Length);
            return _lines[line - 1];
        }
    }

    /// <summary>The cell of a table that a line stands in, or null.</summary>
    /// <param name="line">1 to <see cref="Count"/>, inclusive.</param>
    public TableCell? CellOf(int line) => _cells?[line - 1];
}
