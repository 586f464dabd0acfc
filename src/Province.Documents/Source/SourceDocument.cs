using Province.Domain.Plans;

namespace Province.Documents.Source;

/// <summary>A document as numbered lines, and the tables that its file marks as such.</summary>
/// <param name="Text">The lines, table cells included.</param>
/// <param name="Tables">The tables of a docx, in the order in which they end; empty for a text file, whose tables are only drawn with marks.</param>
public sealed record SourceDocument(SourceText Text, IReadOnlyList<SourceTable> Tables);

/// <summary>A table of a docx.</summary>
/// <param name="Rows">The rows, each with its cells from left to right.</param>
public sealed record SourceTable(IReadOnlyList<IReadOnlyList<SourceCell>> Rows);

/// <summary>A cell of a table.</summary>
/// <param name="FirstLine">Its first line, from 1.</param>
/// <param name="LastLine">Its last line, inclusive.</param>
/// <param name="Column">The column it begins in, from 0, merged ones counted.</param>
/// <param name="ContinuesAbove">Whether it is merged with the cell above, whose text is then its own.</param>
public sealed record SourceCell(int FirstLine, int LastLine, int Column, bool ContinuesAbove)
{
    /// <summary>How many columns it takes.</summary>
    public int Span { get; init; } = 1;
}
