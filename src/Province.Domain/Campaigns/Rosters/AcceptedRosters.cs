using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>Who belongs to the groups of a campaign: the people on the rosters that the province accepted.</summary>
public static class AcceptedRosters
{
    /// <summary>The members, city by city. What the province said last holds: a roster that was returned after it was accepted names nobody.</summary>
    /// <param name="filings">All filings of a campaign, with their members; one that waits for an answer changes nothing.</param>
    /// <returns>The members of each city in their order; none for a city without an accepted roster.</returns>
    public static ILookup<TenantId, RosterEntry> Of(IEnumerable<FiledRoster> filings) => filings.Where(roster => roster.Stage != FilingStage.Filed)
        .GroupBy(roster => roster.City).Select(rosters => rosters.MaxBy(roster => roster.Version)!).Where(roster => roster.Stage == FilingStage.Accepted)
        .SelectMany(roster => roster.Members.OrderBy(member => member.Ordinal).Select(member => (roster.City, member.Entry)))
        .ToLookup(member => member.City, member => member.Entry);
}
