using Province.Draws.Records;

namespace Province.App.Facts;

/// <summary>Chosen rows of a draw were taken out; others will be drawn in their places (退出).</summary>
internal sealed record RowsWithdrawn(Guid DrawId, string Subject, IReadOnlyList<WithdrawnRow> Rows);
