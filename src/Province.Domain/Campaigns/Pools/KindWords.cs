namespace Province.Domain.Campaigns.Pools;

/// <summary>The words that lists of enterprises use for their kinds.</summary>
internal static class KindWords
{
    internal static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '／', '+', '|', ' ', '\u3000', '\t', '\n', '\r'];

    private static readonly Dictionary<string, EnterpriseKind> Words = Enum.GetValues<EnterpriseKind>().ToDictionary(CampaignNames.Of, kind => kind, StringComparer.Ordinal)
        .Concat(new Dictionary<string, EnterpriseKind>
        {
            ["冶炼"] = EnterpriseKind.Smelting, ["冶金"] = EnterpriseKind.Smelting, ["铝加工（深井铸造）"] = EnterpriseKind.Casting, ["铝加工"] = EnterpriseKind.Casting,
            ["粉尘"] = EnterpriseKind.Dust, ["涉爆粉尘"] = EnterpriseKind.Dust, ["粉尘防爆"] = EnterpriseKind.Dust, ["可燃性粉尘"] = EnterpriseKind.Dust,
            ["涉氨"] = EnterpriseKind.Ammonia, ["液氨"] = EnterpriseKind.Ammonia, ["液氨制冷"] = EnterpriseKind.Ammonia, ["氨制冷"] = EnterpriseKind.Ammonia,
            ["有限空间作业"] = EnterpriseKind.ConfinedSpace, ["建材"] = EnterpriseKind.OtherBuildingMaterials, ["其它建材"] = EnterpriseKind.OtherBuildingMaterials,
        }).ToDictionary(StringComparer.Ordinal);

    internal static EnterpriseKind? Find(string word)
    {
        var plain = word.EndsWith("企业", StringComparison.Ordinal) ? word[..^2] : word;
        return Words.TryGetValue(plain, out var kind) ? kind : null;
    }

    internal static bool IsNone(string word) => word is "无" or "其他" or "其它" or "其他企业" or "—" or "-" or "否";

    /// <summary>The kinds that a heading of a plan names, such as 金属冶炼企业; building materials in general are no kind there.</summary>
    internal static IReadOnlyList<EnterpriseKind> In(string heading) =>
        [.. Words.Where(pair => pair.Key != "建材" && heading.Contains(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value).Distinct().Order()];
}
