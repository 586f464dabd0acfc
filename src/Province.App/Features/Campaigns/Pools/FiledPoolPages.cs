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
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/pools/{poolId:guid}", ShowAsync);
        foreach (var accepts in new[] { true, false })
        {
            var path = $"/campaigns/pools/{{poolId:guid}}/{(accepts ? "acceptance" : "return")}";
            pages.MapGet(path, (Guid poolId, Door door, CancellationToken ct) => AskAsync(poolId, accepts, door, ct));
            pages.MapPost(path, (Guid poolId, HttpContext http, Door door, Signature signature, CancellationToken ct) => AnswerAsync(poolId, accepts, http, door, signature, ct));
        }
    }

    private static async Task<IResult> ShowAsync(Guid poolId, ListQuery query, string? tab, string? county, string? kind, Door door, CancellationToken ct)
    {
        var pool = await ReadAsync(poolId, door, ct);
        var asked = ListQuery.Filter<EnterpriseKind>("kind", kind);
        var candidates = tab == "candidates" ? await door.CallAsync((ListFiledCandidates.Handler h) => h.HandleAsync(poolId, query, county, asked, ct), ct) : null;
        return PageResults.Page<FiledPoolPage>(new FiledPoolPage.Shown(pool, candidates, tab ?? "figures", CanAnswer(pool, true, door.Caller), CanAnswer(pool, false, door.Caller), query.Text, county, asked));
    }

    private static async Task<IResult> AskAsync(Guid poolId, bool accepts, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var pool = await ReadAsync(poolId, door, ct);
        return CanAnswer(pool, accepts, door.Caller)
            ? PageResults.Page<FiledPoolAnswerPage>(new FiledPoolAnswerPage.Shown(pool, accepts, $"{pool.Filed.Revision}"))
            : TypedResults.LocalRedirect($"/campaigns/pools/{poolId}");
    }

    private static async Task<IResult> AnswerAsync(Guid poolId, bool accepts, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var expected = ExpectedVersion.FromForm(form["revision"]);
            await signature.EnforceAsync(form["password"], ct);
            if (accepts)
                await door.CallAsync((AcceptPool.Handler h) => h.HandleAsync(poolId, expected, ct), ct);
            else
                await door.CallAsync((ReturnPool.Handler h) => h.HandleAsync(poolId, expected, new(form["comment"]), ct), ct);
            return PageResults.Done(http, $"/campaigns/pools/{poolId}", accepts ? "已受理，市局会收到通知" : "已退回，意见已送市局");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            return PageResults.Page<FiledPoolAnswerPage>(new FiledPoolAnswerPage.Shown(await ReadAsync(poolId, door, ct), accepts, form["revision"].ToString(), refused.Refusal, form),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static Task<ReadFiledPool.Response> ReadAsync(Guid poolId, Door door, CancellationToken ct) => door.CallAsync((ReadFiledPool.Handler h) => h.HandleAsync(poolId, ct), ct);

    private static bool CanAnswer(ReadFiledPool.Response pool, bool accepts, Caller caller) => caller.Can(Right.OrganiseCampaign)
        && pool.Filings[0].PoolId == pool.Filed.PoolId
        && (accepts ? pool.Filed.Stage == FiledPoolStage.Filed : pool.Filed.Stage != FiledPoolStage.Returned);
}
