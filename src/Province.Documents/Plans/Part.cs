using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>What every reader of one part of a plan is given: its sections, the ledger, and ids that are stable within the plan.</summary>
/// <param name="Number">The annex, or 0 for the main text.</param>
/// <param name="Root">The sections.</param>
/// <param name="Ledger">Where text that found its place is noted.</param>
internal sealed record Part(int Number, Block Root, Ledger Ledger)
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The industries of the annex; empty for the main text.</summary>
    internal IReadOnlyList<Industry> Industries { get; init; } = [];

    /// <summary>Whether the plan has no annexes, so that this part says everything.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>The department that owns the annex, or null.</summary>
    internal string? Department { get; init; }

    /// <summary>The next id of a kind: total-1 in the main text, a3-target-2 in annex 3.</summary>
    internal string NextId(string kind)
    {
        var count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return Number == 0 ? $"{kind}-{count}" : $"a{Number}-{kind}-{count}";
    }
}
