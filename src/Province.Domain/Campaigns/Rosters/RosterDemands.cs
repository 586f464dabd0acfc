namespace Province.Domain.Campaigns.Rosters;

/// <summary>What a campaign asks of the people of one group.</summary>
/// <param name="Officers">Licensed officers that a group needs at least, its leader included.</param>
/// <param name="Experts">Experts that a group needs at least.</param>
/// <param name="Completion">The local day by which the inspections are done.</param>
/// <param name="ExtendedCompletion">The last day in special cases, or null.</param>
public sealed record RosterDemands(int Officers, int Experts, DateOnly? Completion, DateOnly? ExtendedCompletion);

/// <summary>The people whom one city names, as far as it has.</summary>
/// <param name="City">The city's area code.</param>
/// <param name="Leads">Whether the city leads its group.</param>
/// <param name="IsFiled">Whether its roster was filed; one that is not filed is not short of anything yet.</param>
/// <param name="Members">The members.</param>
public sealed record CityRoster(int City, bool Leads, bool IsFiled, IReadOnlyList<RosterEntry> Members)
{
    /// <summary>Licensed officers (名), the leader included.</summary>
    public int Officers => Members.Count(member => member.Person.Role == RosterRole.Officer);

    /// <summary>Experts (名).</summary>
    public int Experts => Members.Count(member => member.Person.Role == RosterRole.Expert);
}
