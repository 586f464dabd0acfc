using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The pages of a filed pool on the province's desk.</summary>
internal static class FiledPoolPages
{
    private static readonly FilingAnswerPages<ReadFiledPool.Response, FiledPoolAnswerPage> Answers = new("/campaigns/pools", "poolId", Right.OrganiseCampaign)
    {
        Read = (door, id, ct) => ReadAsync(id, door, ct),
        CanAnswer = CanAnswer,
        Revision = pool => pool.Filed.Revision,
        Shown = (pool, accepts, form) => new FiledPoolAnswerPage.Shown(pool, accepts, form.Revision, form.Refusal, form.Typed),
        Accept = (door, id, expected, ct) => door.CallAsync((AcceptPool.Handler h) => h.HandleAsync(id, expected, ct), ct),
        Return = (door, id, expected, form, ct) => door.CallAsync((ReturnPool.Handler h) => h.HandleAsync(id, expected, new(form["comment"]), ct), ct),
    };

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/pools/{poolId:guid}", ShowAsync);
        Answers.Map(pages);
    }

    private static async Task<IResult> ShowAsync(Guid poolId, ListQuery query, string? tab, string? county, string? kind, Door door, CancellationToken ct)
    {
        var pool = await ReadAsync(poolId, door, ct);
        var asked = ListQuery.Filter<EnterpriseKind>("kind", kind);
        var candidates = tab == "candidates" ? await door.CallAsync((ListFiledCandidates.Handler h) => h.HandleAsync(poolId, query, county, asked, ct), ct) : null;
        return PageResults.Page<FiledPoolPage>(new FiledPoolPage.Shown(pool, candidates, tab ?? "figures", CanAnswer(pool, true, door.Caller), CanAnswer(pool, false, door.Caller), query.Text, county, asked));
    }

    private static Task<ReadFiledPool.Response> ReadAsync(Guid poolId, Door door, CancellationToken ct) => door.CallAsync((ReadFiledPool.Handler h) => h.HandleAsync(poolId, ct), ct);

    private static bool CanAnswer(ReadFiledPool.Response pool, bool accepts, Caller caller) => caller.Can(Right.OrganiseCampaign)
        && pool.Filings[0].PoolId == pool.Filed.PoolId
        && (accepts ? pool.Filed.Stage == FilingStage.Filed : pool.Filed.Stage != FilingStage.Returned);
}
