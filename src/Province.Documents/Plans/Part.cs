using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>What every reader of one part of a plan is given: its sections, the ledger, and ids that are stable within the plan.</summary>
/// <param name="Number">The annex, or 0 for the main text, whether for what is the plan's own or for what would stand in an annex.</param>
/// <param name="Root">The sections.</param>
/// <param name="Ledger">Where text that found its place is noted.</param>
internal sealed record Part(int Number, Block Root, Ledger Ledger)
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The industries of the annex; empty for the main text.</summary>
    internal IReadOnlyList<Industry> Industries { get; init; } = [];

    /// <summary>Whether it is read for what stands in an annex, be it the main text.</summary>
    internal bool IsAnnex { get; init; } = Number > 0;

    /// <summary>Whether the plan has no annexes, so that this part says everything, or it is the main text read for what would stand in one.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Whether it is a main text that lists enterprises of its own beside the annexes: what a department's section counts is then that department's.</summary>
    internal bool ListsBesideAnnexes { get; init; }

    /// <summary>Whether the annex plans the supervision of enforcement.</summary>
    internal bool IsSupervision { get; init; }

    /// <summary>The department that owns the annex, or null.</summary>
    internal string? Department { get; init; }

    /// <summary>The next id of a kind: total-1 in the main text, a3-target-2 in annex 3, a0-target-2 where the main text is read as one.</summary>
    internal string NextId(string kind)
    {
        var count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return IsAnnex ? $"a{Number}-{kind}-{count}" : $"{kind}-{count}";
    }
}
