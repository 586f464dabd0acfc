using System.Text.RegularExpressions;
using Province.Domain.Campaigns;

namespace Province.Documents.Schemes;

/// <summary>The words by which a scheme means a kind of enterprise.</summary>
internal static partial class EnterpriseKinds
{
    /// <summary>The kinds that a text names, each once, in the order of the kinds.</summary>
    internal static List<EnterpriseKind> Of(string text) => [.. Words().Matches(text).Select(Named).Distinct().Order()];

    /// <summary>Whether a text begins with a kind.</summary>
    internal static bool Leads(string text) => Words().Match(text) is { Success: true, Index: <= 1 };

    private static EnterpriseKind Named(Match match) => match switch
    {
        _ when match.Groups["smelt"].Success => EnterpriseKind.Smelting,
        _ when match.Groups["cast"].Success => EnterpriseKind.Casting,
        _ when match.Groups["dust"].Success => EnterpriseKind.Dust,
        _ when match.Groups["ammonia"].Success => EnterpriseKind.Ammonia,
        _ when match.Groups["space"].Success => EnterpriseKind.ConfinedSpace,
        _ when match.Groups["other"].Success => EnterpriseKind.OtherBuildingMaterials,
        _ => EnterpriseKind.Cement,
    };

    [GeneratedRegex("(?<smelt>(?:金属)?冶炼)|(?<cast>深井铸造|铝加工)|(?<cement>水泥)|(?<dust>粉尘(?:涉爆|防爆)?|涉爆粉尘)|(?<ammonia>涉氨(?:制冷)?|液氨(?:制冷)?|氨制冷)|(?<space>有限空间)|(?<other>其[他它]建材)", RegexOptions.None, 30000)]
    private static partial Regex Words();
}
