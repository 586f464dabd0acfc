using System.Collections.Frozen;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>Every code that <see cref="ArrangementCheck"/> can raise. A code keeps its meaning for good; a withdrawn one is not used again.</summary>
public static class ArrangementCatalogue
{
    private static readonly FrozenDictionary<string, DiagnosticEntry> ByCode =
        ArrangementEntries.Hard.Concat(ArrangementEntries.Preferences).Concat(ArrangementEntries.Dates).Concat(ArrangementEntries.Officers)
            .ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);

    /// <summary>The entries by code: CAMP1xx hard rules, 2xx preferences, 3xx dates, 4xx guiding officers.</summary>
    public static IReadOnlyList<DiagnosticEntry> Entries { get; } = [.. ByCode.Values.OrderBy(entry => entry.Code, StringComparer.Ordinal)];

    /// <summary>The entry of a code.</summary>
    /// <param name="code">A code such as CAMP101.</param>
    /// <returns>Its entry; null when there is no such code.</returns>
    public static DiagnosticEntry? Find(string code) => ByCode.GetValueOrDefault(code);
}
