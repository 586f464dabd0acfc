using System.Collections.Frozen;
using Province.Domain.Plans.Diagnostics.Catalogue;

namespace Province.Domain.Plans.Diagnostics;

/// <summary>Every code that <see cref="PlanCheck"/> can raise. A code keeps its meaning for good; a withdrawn one is not used again.</summary>
public static class DiagnosticCatalogue
{
    private static readonly FrozenDictionary<string, DiagnosticEntry> ByCode =
        new[] { SumEntries.All, NameEntries.All, ScheduleEntries.All, RuleEntries.All, FormEntries.All }
            .SelectMany(entries => entries)
            .ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);

    /// <summary>The entries by code: PLAN1xx sums, 2xx names and lists, 3xx schedule, 4xx rules, 5xx form.</summary>
    public static IReadOnlyList<DiagnosticEntry> Entries { get; } = [.. ByCode.Values.OrderBy(entry => entry.Code, StringComparer.Ordinal)];

    /// <summary>The entry of a code.</summary>
    /// <param name="code">A code such as PLAN101.</param>
    /// <returns>Its entry; null when there is no such code.</returns>
    public static DiagnosticEntry? Find(string code) => ByCode.GetValueOrDefault(code);
}
