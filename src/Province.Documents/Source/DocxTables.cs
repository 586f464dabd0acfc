using DocumentFormat.OpenXml.Wordprocessing;

namespace Province.Documents.Source;

/// <summary>Notes the tables that lie open while the paragraphs of a docx are read, and the lines of their cells.</summary>
internal sealed class DocxTables
{
    private readonly Stack<List<List<SourceCell>>> _open = new();
    private readonly List<SourceTable> _tables = [];

    internal IReadOnlyList<SourceTable> All => _tables;

    internal void Begin() => _open.Push([]);

    internal void BeginRow()
    {
        if (_open.Count > 0)
            _open.Peek().Add([]);
    }

    internal void End()
    {
        if (_open.Pop() is { Count: > 0 } rows)
            _tables.Add(new([.. rows]));
    }

    /// <summary>Notes a cell; <paramref name="first"/> and <paramref name="last"/> are its lines.</summary>
    internal void Add(TableCell cell, int first, int last)
    {
        if (_open.Count == 0 || _open.Peek() is not [.., var row])
            return;
        var column = row.Count == 0 ? 0 : row[^1].Column + row[^1].Span;
        var properties = cell.TableCellProperties;
        var span = (int?)properties?.GridSpan?.Val?.Value ?? 1;
        var merged = properties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
        row.Add(new(first, last, column, merged) { Span = Math.Max(span, 1) });
    }
}
