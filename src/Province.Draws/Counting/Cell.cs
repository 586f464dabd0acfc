namespace Province.Draws.Counting;

/// <summary>Like rows: those that every rule treats alike.</summary>
/// <param name="Key">One string for each <c>quota</c> and <c>each</c>, two for each <c>distinct</c>, in rule order; in <c>one-of-each</c> the value.</param>
/// <param name="Count">How many allowed rows there are before any withdrawal.</param>
/// <remarks>Source: specification, section 4.1, “Cells”, and section 4.2.</remarks>
public sealed record Cell(IReadOnlyList<string> Key, int Count);

/// <summary>What of a cell can still be drawn.</summary>
/// <param name="Free">Rows that are neither kept nor withdrawn: n_i.</param>
/// <param name="Kept">Rows that stay chosen: κ_i; 0 in a first draw.</param>
internal readonly record struct CellRows(int Free, int Kept);
