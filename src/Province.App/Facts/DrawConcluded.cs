using Province.Draws.Pools;

namespace Province.App.Facts;

/// <summary>A draw has an outcome: its first, or another one after a withdrawal (抽取得出结果).</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Number">Its number in the register.</param>
/// <param name="Subject">What was drawn for.</param>
/// <param name="Rehearsal">Whether it was only a rehearsal.</param>
/// <param name="Chosen">The rows that this outcome drew; after a withdrawal only the new ones.</param>
/// <param name="Included">The rows that are in by name and were not drawn; empty after a withdrawal.</param>
internal sealed record DrawConcluded(Guid DrawId, int Number, string Subject, bool Rehearsal, IReadOnlyList<PoolRow> Chosen, IReadOnlyList<PoolRow> Included);
