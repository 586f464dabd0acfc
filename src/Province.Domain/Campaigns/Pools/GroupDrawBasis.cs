using Province.Domain.Refusals;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Domain.Campaigns.Pools;

/// <summary>What one cross group's targets are drawn from.</summary>
/// <param name="Title">What the draw is called.</param>
/// <param name="Quotas">The campaign's quotas; every number of the draw comes from here.</param>
/// <param name="Cities">The group's inspected cities, each with its filed candidates.</param>
/// <param name="Direct">What the province inspects itself: excluded by credit code or by name.</param>
/// <remarks>Source: 2021 scheme, part 2 (1); domain.md, section 3: quotas over the group's cities make it one draw per group.</remarks>
public sealed record GroupDrawBasis(string Title, CampaignQuotas Quotas, IReadOnlyList<CityCandidates> Cities, IReadOnlyList<DirectTarget> Direct)
{
    /// <summary>How many enterprises are drawn, in 家: the fewest that no single quota rules out.</summary>
    public int Size => new[]
    {
        (Quotas.EnterprisesPerCity ?? 0) * Cities.Count, Quotas.EnterprisesPerGroup ?? 0, (Quotas.CountiesPerCity ?? 0) * Cities.Count,
    }.Concat(Quotas.Kinds.Select(kind => kind.AtLeast * (kind.Per == QuotaScope.City ? Cities.Count : 1))).Max();

    /// <summary>Whether there is something to draw from and a number to draw.</summary>
    /// <returns>The refusal, or null. Whether the rules can be kept together, the request itself says.</returns>
    public Refusal? Refuse()
    {
        if ((Quotas.EnterprisesPerCity ?? 0) == 0 && (Quotas.EnterprisesPerGroup ?? 0) == 0)
            return GroupDrawRefusals.NoSize;
        if (Size > EnterprisesRequest.LargestSize)
            return GroupDrawRefusals.SizeTooLarge(Size);
        if (GroupDrawRules.Of(this).Count > DrawRequest.MostRules)
            return GroupDrawRefusals.TooManyRules;
        var rows = Cities.Sum(city => city.Candidates.Count);
        if (rows is 0 or > CandidatePool.MostListed)
            return rows == 0 ? GroupDrawRefusals.NoCandidates : GroupDrawRefusals.TooManyCandidates(rows);
        var twice = Cities.SelectMany(city => city.Candidates.Select(candidate => (city.City, candidate.CreditCode, candidate.Name)))
            .GroupBy(row => row.CreditCode).FirstOrDefault(group => group.Count() > 1)?.ToList();
        return twice is null ? null : GroupDrawRefusals.ListedTwice(twice[0].Name, twice[0].City, twice[1].City);
    }
}

/// <summary>An inspected city's candidates.</summary>
/// <param name="City">The city's name as schemes write it, such as 湘西州.</param>
/// <param name="Candidates">The candidates as the city filed them.</param>
public sealed record CityCandidates(string City, IReadOnlyList<PoolCandidate> Candidates);
