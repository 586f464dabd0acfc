namespace Province.Domain.Plans;

/// <summary>Where a paragraph stands in a table of its document.</summary>
/// <param name="Table">The table, counted through the document from 1; a table inside a cell counts as one of its own.</param>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The first column of the grid that the cell covers, from 0.</param>
/// <param name="Span">How many columns it covers, at least 1.</param>
/// <param name="IsContinued">Whether the cell is merged with the one above it.</param>
public readonly record struct TableCell(int Table, int Row, int Column, int Span, bool IsContinued);
