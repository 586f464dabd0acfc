using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>Finds what is wrong with the arrangement of a cross-city campaign (<c>province scheme check</c> and the campaign's page).</summary>
/// <remarks>Pure: the same arrangement and preferences always give the same findings, in the same order.</remarks>
public static class ArrangementCheck
{
    private static readonly Func<CampaignArrangement, ArrangementPreferences, IEnumerable<ArrangementFinding>>[] All =
    [
        InspectedOnce.Find, BuildsOnce.Find, InspectsItself.Find, LeadsAndMembers.Find, CountsAsStated.Find, KnownCities.Find,
        MutualInspections.Find, RepeatedInspections.Find, DateOrder.Find, SummaryDate.Find, DateYears.Find, GuidingOfficers.Find,
    ];

    /// <summary>Checks an arrangement.</summary>
    /// <param name="arrangement">The arrangement.</param>
    /// <param name="preferences">What it should rather avoid; null means every preference without earlier years.</param>
    /// <returns>The findings by code; codes and severities are explained in <see cref="ArrangementCatalogue"/>. Empty when all is well.</returns>
    public static IReadOnlyList<ArrangementFinding> Run(CampaignArrangement arrangement, ArrangementPreferences? preferences = null) =>
        [.. All.SelectMany(find => find(arrangement, preferences ?? new())).OrderBy(found => found.Code, StringComparer.Ordinal)];

    /// <summary>Whether an arrangement may be issued: no finding is an error. Warnings do not stand in the way.</summary>
    /// <param name="findings">What <see cref="Run"/> found.</param>
    public static bool MayBeIssued(IEnumerable<ArrangementFinding> findings) => findings.All(found => found.Severity is not Severity.Error);
}
