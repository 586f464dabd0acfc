using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;

namespace Province.Domain.Tests.Campaigns.Pools;

/// <summary>Pools of two cities under quotas like those of 2021, possible ones and impossible ones; and what a group may inspect, said without the draws.</summary>
internal static class AnyPools
{
    internal static readonly CampaignQuotas Quotas2021 = new()
    {
        EnterprisesPerCity = 2, CountiesPerCity = 2,
        Kinds =
        [
            new([EnterpriseKind.Smelting], 1),
            new([EnterpriseKind.Cement, EnterpriseKind.Dust, EnterpriseKind.Ammonia], 1, QuotaScope.Group, new(EnterpriseKind.OtherBuildingMaterials, EnterpriseKind.Cement)),
        ],
    };

    private static readonly EnterpriseKind[] Usual = [EnterpriseKind.Smelting, EnterpriseKind.Cement, EnterpriseKind.Dust, EnterpriseKind.OtherBuildingMaterials];

    internal static Gen<GroupDrawBasis> Small { get; } =
        from first in Candidates(0, 5)
        from second in Candidates(100, 5)
        from quotas in Quotas
        from direct in Gen.SubListOf(first.Concat(second))
        select new GroupDrawBasis("第1组执法对象抽取", quotas, [new("长沙市", first), new("株洲市", second)],
            [.. direct.Take(2).Select((candidate, i) => i == 0 ? new DirectTarget(candidate.CreditCode, "别名", "省厅计划") : new DirectTarget("另一个代码", candidate.Name, ""))]);

    private static Gen<CampaignQuotas> Quotas =>
        from perCity in Gen.Choose(1, 2)
        from counties in Gen.Choose(0, perCity)
        from perGroup in Gen.Choose(0, 5)
        from kinds in Gen.ListOf(Kinds)
        select new CampaignQuotas { EnterprisesPerCity = perCity, CountiesPerCity = counties, EnterprisesPerGroup = perGroup, Kinds = [.. kinds.Take(3)] };

    private static Gen<KindQuota> Kinds =>
        from kind in Gen.Elements(Usual)
        from other in Gen.Elements(Usual)
        from least in Gen.Choose(0, 2)
        from per in Gen.Elements(QuotaScope.Group, QuotaScope.Group, QuotaScope.City)
        from standsIn in Gen.Elements(true, false)
        select new KindQuota([.. new[] { kind, other }.Distinct()], least, per, standsIn ? new(EnterpriseKind.OtherBuildingMaterials, EnterpriseKind.Cement) : null);

    private static Gen<List<PoolCandidate>> Candidates(int from, int most) =>
        from kinds in Gen.ListOf(Gen.SubListOf(Usual))
        from counties in Gen.ArrayOf(Gen.Choose(1, 3), most)
        from proposed in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(true)), (6, Gen.Constant(false))), most)
        select kinds.Take(most).Select((kind, i) => new PoolCandidate($"C{from + i:000}", $"企业{from + i}", $"县{counties[i]}", [.. kind], null, proposed[i])).ToList();

    internal static PoolCandidate Candidate(int number, string county, params EnterpriseKind[] kinds) => new($"C{number:000}", $"企业{number}", county, kinds, null, IsProposed: false);

    /// <summary>What may be drawn: neither inspected by the province nor proposed.</summary>
    internal static IReadOnlyList<(string City, PoolCandidate Candidate)> Allowed(GroupDrawBasis basis) =>
        [.. basis.Cities.SelectMany(city => city.Candidates.Select(candidate => (city.City, candidate)))
            .Where(row => !row.candidate.IsProposed && !basis.Direct.Any(direct => direct.CreditCode == row.candidate.CreditCode || direct.Name == row.candidate.Name))];

    /// <summary>Whether a choice keeps every quota.</summary>
    internal static bool Keeps(GroupDrawBasis basis, IReadOnlyList<(string City, PoolCandidate Candidate)> chosen)
    {
        var (quotas, byCity) = (basis.Quotas, basis.Cities.Select(city => (city.City, Chosen: chosen.Where(row => row.City == city.City).ToList())).ToList());
        return chosen.Count >= (quotas.EnterprisesPerGroup ?? 0)
            && byCity.TrueForAll(city => city.Chosen.Count >= quotas.EnterprisesPerCity && city.Chosen.Select(row => row.Candidate.County).Distinct().Count() >= (quotas.CountiesPerCity ?? 0))
            && quotas.Kinds.All(quota => quota.Per == QuotaScope.Group
                ? Meets(quota, chosen, basis.Cities.SelectMany(city => city.Candidates))
                : basis.Cities.All(city => Meets(quota, [.. chosen.Where(row => row.City == city.City)], city.Candidates)));
    }

    private static bool Meets(KindQuota quota, IReadOnlyList<(string City, PoolCandidate Candidate)> chosen, IEnumerable<PoolCandidate> pool)
    {
        var standsIn = quota.StandIn is { } other && !pool.Any(candidate => candidate.Kinds.Contains(other.InPlaceOf));
        return chosen.Count(row => row.Candidate.Kinds.Intersect(quota.Kinds).Any() || (standsIn && row.Candidate.Kinds.Contains(quota.StandIn!.Kind))) >= quota.AtLeast;
    }
}
