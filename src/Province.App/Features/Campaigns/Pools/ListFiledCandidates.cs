using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The candidates of a filed pool, each with the rule that keeps it out of the draw, if any.</summary>
public static class ListFiledCandidates
{
    /// <param name="Candidate">The candidate.</param>
    /// <param name="Direct">Why the province inspects it directly, so that it is out; null when it does not.</param>
    public sealed record Row(PoolCandidate Candidate, string? Direct);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/pools/{poolId:guid}/candidates", async (Guid poolId, ListQuery query, string? county, string? kind, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(poolId, query, county, ListQuery.Filter<EnterpriseKind>("kind", kind), ct), ct)))
        .WithName(nameof(ListFiledCandidates));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, GroupPools pools)
    {
        /// <summary>The list is one immutable document in the order of the codes: it is read whole and cut here.</summary>
        internal async Task<Page<Row>> HandleAsync(Guid poolId, ListQuery query, string? county, EnterpriseKind? kind, CancellationToken ct)
        {
            var pool = await db.FiledCampaignPools.AsNoTracking().Where(p => p.Id == poolId).Select(p => new { p.CampaignId, p.Candidates }).SingleOrDefaultAsync(ct)
                ?? throw new RefusedException(PoolRefusals.NotFound);
            if (query.Sort is not (null or "creditCode"))
                throw ListQuery.Refused("sort", "已报送的名单按统一社会信用代码排列。");
            var direct = new DirectIndex(await pools.DirectTargetsAsync(pool.CampaignId, ct));
            var found = pool.Candidates.Where(candidate => (string.IsNullOrEmpty(county) || candidate.County == county) && (kind is null || candidate.Kinds.Contains(kind.Value))
                && (query.Text is not { } text || candidate.Name.Contains(text, StringComparison.Ordinal) || candidate.CreditCode.Contains(text, StringComparison.Ordinal))).ToList();
            if (query.Descending)
                found.Reverse();
            return new Page<Row>([.. found.Skip((query.Page - 1) * query.Size).Take(query.Size).Select(candidate => new Row(candidate, direct.Find(candidate)?.Reason))],
                query.Page, query.Size, found.Count);
        }
    }
}
