using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Plans;
using Province.Domain.Registry;

namespace Province.Domain.Tests.Campaigns.Pools;

/// <summary>Sound candidates of one city, and the tables that people would make of them.</summary>
internal static class AnyPool
{
    internal static readonly PoolTerms Terms = new(new DateOnly(2025, 5, 20), "衡阳市", ["蒸湘区", "珠晖区", "衡阳县", "耒阳市", "南岳区"], [Industry.IndustryAndTrade]);

    private static readonly string[] Kinds = [.. Enum.GetValues<EnterpriseKind>().Select(CampaignNames.Of)];

    internal static Gen<PoolCandidate> CandidateOf(int number) =>
        from county in Gen.Elements(Terms.Counties.ToArray())
        from kinds in Gen.SubListOf(Enum.GetValues<EnterpriseKind>())
        from days in Gen.Choose(-1, 2000)
        from proposed in Gen.Elements(true, false)
        select new PoolCandidate(Code(number), string.Create(CultureInfo.InvariantCulture, $"衡阳第{number}厂"), county, [.. kinds.Order()], days < 0 ? null : Terms.Today.AddDays(-days), proposed)
        {
            Industry = Industry.IndustryAndTrade,
        };

    internal static Gen<PoolCandidate[]> Pool { get; } =
        from size in Gen.Choose(1, 30)
        from candidates in Enumerable.Range(1, size).Select(CandidateOf).Aggregate(Gen.Constant<IReadOnlyList<PoolCandidate>>([]),
            (all, next) => from before in all from candidate in next select (IReadOnlyList<PoolCandidate>)[.. before, candidate])
        from order in Gen.Shuffle(candidates.ToArray())
        select order;

    internal static string Code(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"91430400MA{number:D7}");
        return body + UnifiedSocialCreditCode.CheckCharacterOf(body);
    }

    /// <summary>The table of a pool, with a title above its head.</summary>
    internal static PoolSheet SheetOf(IEnumerable<PoolCandidate> candidates) => new("表.csv",
    [
        new SheetRow(1, ["衡阳市候选企业名单"]), new SheetRow(3, [.. PoolColumns.All.Select(PoolColumns.NameOf)]),
        .. candidates.Select((candidate, index) => new SheetRow(index + 4, RowOf(candidate))),
    ], []);

    internal static string[] RowOf(PoolCandidate candidate) =>
    [
        candidate.Name, candidate.CreditCode, candidate.County, "工贸", string.Join('、', candidate.Kinds.Select(CampaignNames.Of)),
        candidate.LastInspected?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", candidate.IsProposed ? "是" : "",
    ];
}
