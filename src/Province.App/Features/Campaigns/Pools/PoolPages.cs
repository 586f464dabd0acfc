using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The page of a city's pool, and the one on which it is signed and filed.</summary>
internal static class PoolPages
{
    internal const string Base = "/campaigns/assignments/{campaignId:guid}/pool";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, ShowAsync);
        pages.MapGet($"{Base}/filing", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FilePool);
            var shown = await FilingAsync(campaignId, door, ct);
            return shown.Pool.IsOpen && shown.Pool.Figures.Total > 0 ? PageResults.Page<PoolFilingPage>(shown) : TypedResults.LocalRedirect(HrefOf(campaignId));
        });
        pages.MapPost($"{Base}/filing", FileAsync);
    }

    internal static string HrefOf(Guid campaignId) => $"/campaigns/assignments/{campaignId}/pool";

    internal static Task<ReadPool.Response> ReadAsync(Guid campaignId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadPool.Handler h) => h.HandleAsync(campaignId, ct), ct);

    private static async Task<IResult> ShowAsync(Guid campaignId, ListQuery query, string? tab, string? county, string? kind, Door door, CancellationToken ct)
    {
        var pool = await ReadAsync(campaignId, door, ct);
        var asked = ListQuery.Filter<EnterpriseKind>("kind", kind);
        var comparisons = tab == "comparison" ? await door.CallAsync((ComparePool.Handler h) => h.HandleAsync(campaignId, ct), ct) : null;
        var candidates = comparisons is null ? await door.CallAsync((ListCandidates.Handler h) => h.HandleAsync(campaignId, query, county, asked, ct), ct) : null;
        var import = await door.CallAsync((ReadImport.Handler h) => h.HandleAsync(campaignId, ct), ct);
        return PageResults.Page<PoolPage>(new PoolPage.Shown(pool, candidates, comparisons, door.Caller.Can(Right.FilePool), query.Text, county, asked) { Import = import.IsNews ? import.Last : null });
    }

    private static Task<IResult> FileAsync(Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.FilePool);
        return FormState.TakeAsync<PoolFilingPage>(http, async (form, expected) =>
        {
            await signature.EnforceAsync(form["password"], ct);
            bool? noCement = form["noCement"].ToString() switch { "true" => true, "false" => false, _ => null };
            await door.CallAsync((FilePool.Handler h) => h.HandleAsync(campaignId, expected, new(noCement), ct), ct);
            return (HrefOf(campaignId), "已报送省应急管理厅");
        }, async state => await FilingAsync(campaignId, door, ct) with { Revision = state.Revision, Refusal = state.Refusal, Typed = state.Typed }, ct);
    }

    private static async Task<PoolFilingPage.Shown> FilingAsync(Guid campaignId, Door door, CancellationToken ct)
    {
        var pool = await ReadAsync(campaignId, door, ct);
        return new PoolFilingPage.Shown(pool, await door.CallAsync((ComparePool.Handler h) => h.HandleAsync(campaignId, ct), ct), $"{pool.State.Revision}");
    }
}
