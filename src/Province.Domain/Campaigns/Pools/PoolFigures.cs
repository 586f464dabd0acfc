namespace Province.Domain.Campaigns.Pools;

/// <summary>What a pool holds, counted in 家.</summary>
/// <param name="Total">All candidates.</param>
/// <param name="Proposed">Those that the city proposes, which do not count.</param>
/// <param name="Direct">Those that the province inspects directly, which are out.</param>
/// <param name="Drawable">Those that can be drawn: neither proposed nor direct.</param>
/// <param name="Kinds">By kind, in the order of the kinds, those that can be drawn; one of several kinds is counted in each.</param>
/// <param name="Counties">By county, the largest first, those that can be drawn.</param>
public sealed record PoolFigures(int Total, int Proposed, int Direct, int Drawable, IReadOnlyList<KindCount> Kinds, IReadOnlyList<CountyCount> Counties)
{
    /// <summary>Counts a pool.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="direct">What the province inspects directly; nothing on the city's desk, which does not know it.</param>
    /// <returns>The figures.</returns>
    public static PoolFigures Of(IReadOnlyCollection<PoolCandidate> candidates, DirectIndex direct)
    {
        var others = candidates.Where(candidate => direct.Find(candidate) is null).ToList();
        var drawable = others.Where(candidate => !candidate.IsProposed).ToList();
        return new PoolFigures(candidates.Count, candidates.Count(candidate => candidate.IsProposed), candidates.Count - others.Count, drawable.Count,
            [.. Enum.GetValues<EnterpriseKind>().Select(kind => new KindCount(kind, drawable.Count(candidate => candidate.Kinds.Contains(kind))))],
            [.. drawable.GroupBy(candidate => candidate.County).Select(county => new CountyCount(county.Key, county.Count())).OrderByDescending(county => county.Count).ThenBy(county => county.County, StringComparer.Ordinal)]);
    }
}

/// <summary>How many are of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many, in 家.</param>
public sealed record KindCount(EnterpriseKind Kind, int Count);

/// <summary>How many lie in a county.</summary>
/// <param name="County">The county or park.</param>
/// <param name="Count">How many, in 家.</param>
public sealed record CountyCount(string County, int Count);
