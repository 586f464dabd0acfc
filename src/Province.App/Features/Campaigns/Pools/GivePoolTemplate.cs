using System.Text;
using Province.App.Security;
using Province.App.Shell;
using Province.Documents.Sheets;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Files;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>An empty list to fill in, with the words that its columns take (下载模板).</summary>
internal static class GivePoolTemplate
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/campaigns/assignments/{campaignId:guid}/pool/template", SendAsync).WithName(nameof(GivePoolTemplate)).Produces<byte[]>(StatusCodes.Status200OK, MediaType.Unknown);
        pages.MapGet("/campaigns/assignments/{campaignId:guid}/pool/template", SendAsync);
    }

    private static async Task<IResult> SendAsync(Guid campaignId, string? format, Door door, CancellationToken ct)
    {
        if (format is not (null or "xlsx" or "csv"))
            throw new RefusedException(Refusal.Invalid("pool.template_unknown", "模板只有 xlsx 和 csv 两种。", "format"));
        var howTo = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct);
        IReadOnlyList<string> heads = [.. PoolColumns.All.Select(PoolColumns.NameOf)];
        return format == "csv"
            ? TypedResults.File([.. Csv.Mark.Span, .. Encoding.UTF8.GetBytes(Csv.Row(heads))], "text/csv; charset=utf-8", "候选企业名单.csv")
            : TypedResults.File(SheetWriter.Write(("候选企业", [heads]), ("填写说明", howTo)), SheetWriter.MediaType, "候选企业名单.xlsx");
    }

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ReadPool.Handler pools)
    {
        internal async Task<IReadOnlyList<IReadOnlyList<string>>> HandleAsync(Guid campaignId, CancellationToken ct) => HowTo(await pools.HandleAsync(campaignId, ct));
    }

    private static IReadOnlyList<IReadOnlyList<string>> HowTo(ReadPool.Response pool) =>
    [
        ["列", "怎么填"],
        [PoolColumns.NameOf(PoolColumn.Name), "必填，与营业执照一致，不超过 100 个字"],
        [PoolColumns.NameOf(PoolColumn.CreditCode), "必填，18 位，全表不能重复"],
        [PoolColumns.NameOf(PoolColumn.County), $"必填：{string.Join('、', pool.Counties)}"],
        [PoolColumns.NameOf(PoolColumn.Industry), $"{(pool.Industries.Count == 1 ? "可不填" : "必填")}：{string.Join('、', pool.Industries)}"],
        [PoolColumns.NameOf(PoolColumn.Kinds), $"可填多个，用顿号隔开，都不是的留空：{string.Join('、', Enum.GetValues<EnterpriseKind>().Select(CampaignNames.Of))}"],
        [PoolColumns.NameOf(PoolColumn.LastInspected), "如 2025-06-20；没有检查过的留空"],
        [PoolColumns.NameOf(PoolColumn.Proposed), "市州建议检查的填“是”，不计入抽取；其余留空"],
    ];
}
