using Province.Draws.Requests;
using DrawStandIn = Province.Draws.Requests.StandIn;

namespace Province.Domain.Campaigns.Pools;

/// <summary>The quotas of a campaign as the named rules of a group's draw.</summary>
internal static class GroupDrawRules
{
    internal const string City = "city";
    internal const string County = "county";
    internal const string Kind = "kind";
    internal const string KindInCity = "kind-in-city";

    /// <summary>The rules, in any order; a quota of nothing is none.</summary>
    internal static IReadOnlyList<EnterpriseRule> Of(GroupDrawBasis basis)
    {
        var (quotas, size) = (basis.Quotas, basis.Size);
        string[] cities = [.. basis.Cities.Select(city => city.City).Order(StringComparer.Ordinal)];
        List<EnterpriseRule> rules = [];
        if (quotas.EnterprisesPerCity is > 0 and var enterprises)
            rules.Add(new EachRule("city", $"每个被检查市州不少于 {enterprises} 家", City, cities, enterprises, size));
        if (quotas.CountiesPerCity is > 0 and var counties)
            rules.Add(new DistinctRule("county", $"每个被检查市州的企业分布在不少于 {counties} 个县市区", City, cities, County, counties));
        foreach (var (number, quota) in quotas.Kinds.Where(quota => quota.AtLeast > 0).Index())
            rules.AddRange(quota.Per == QuotaScope.Group ? [OfGroup(quota, $"kind-{number + 1}", size)] : cities.Select((city, i) => OfCity(quota, city, $"kind-{number + 1}-{i + 1}", size)));
        return rules;
    }

    /// <summary>The value of <see cref="KindInCity"/>.</summary>
    internal static string InCity(string city, EnterpriseKind kind) => $"{city}：{CampaignNames.Of(kind)}";

    private static QuotaRule OfGroup(KindQuota quota, string name, int size) =>
        Rule(quota, (name, CampaignNames.Of(quota)), Kind, CampaignNames.Of, size);

    private static QuotaRule OfCity(KindQuota quota, string city, string name, int size) =>
        Rule(quota, (name, $"{city}：{CampaignNames.Of(quota)}"), KindInCity, kind => InCity(city, kind), size);

    private static QuotaRule Rule(KindQuota quota, (string Name, string Text) called, string attribute, Func<EnterpriseKind, string> value, int size) => new(
        called.Name, called.Text, attribute, [.. quota.Kinds.Distinct().Select(value)], quota.AtLeast, size,
        quota.StandIn is { } other ? new DrawStandIn([value(other.InPlaceOf)], [value(other.Kind)]) : null);
}
