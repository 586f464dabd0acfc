using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The page on which a candidate is added, changed or taken off.</summary>
internal static class CandidatePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet($"{PoolPages.Base}/candidates/new", (Guid campaignId, Door door, CancellationToken ct) => ShowAsync(campaignId, null, door, ct));
        pages.MapPost($"{PoolPages.Base}/candidates/new", (Guid campaignId, HttpContext http, Door door, CancellationToken ct) => SaveAsync(campaignId, null, http, door, ct));
        pages.MapGet($"{PoolPages.Base}/candidates/{{creditCode:length(18)}}", (Guid campaignId, string creditCode, Door door, CancellationToken ct) => ShowAsync(campaignId, creditCode, door, ct));
        pages.MapPost($"{PoolPages.Base}/candidates/{{creditCode:length(18)}}", (Guid campaignId, string creditCode, HttpContext http, Door door, CancellationToken ct) => SaveAsync(campaignId, creditCode, http, door, ct));
    }

    private static async Task<IResult> ShowAsync(Guid campaignId, string? creditCode, Door door, CancellationToken ct)
    {
        var shown = await ModelAsync(campaignId, creditCode, door, ct);
        return shown.Pool.IsOpen ? PageResults.Page<CandidatePage>(shown) : TypedResults.LocalRedirect(PoolPages.HrefOf(campaignId));
    }

    private static Task<IResult> SaveAsync(Guid campaignId, string? creditCode, HttpContext http, Door door, CancellationToken ct) =>
        FormState.TakeAsync<CandidatePage>(http, async (form, expected) =>
        {
            var removes = form["decision"] == "remove";
            if (creditCode is null)
                await door.CallAsync((AddCandidate.Handler h) => h.HandleAsync(campaignId, expected, TextOf(form), ct), ct);
            else if (removes)
                await door.CallAsync((RemoveCandidate.Handler h) => h.HandleAsync(campaignId, creditCode, expected, ct), ct);
            else
                await door.CallAsync((ChangeCandidate.Handler h) => h.HandleAsync(campaignId, creditCode, expected, TextOf(form), ct), ct);
            return (PoolPages.HrefOf(campaignId), removes ? "已删去" : $"已保存 {form["name"]}");
        }, async state => await ModelAsync(campaignId, creditCode, door, ct) with { Revision = state.Revision, Refusal = state.Refusal, Typed = state.Typed }, ct);

    private static async Task<CandidatePage.Shown> ModelAsync(Guid campaignId, string? creditCode, Door door, CancellationToken ct)
    {
        door.Require(Right.FilePool);
        var pool = await PoolPages.ReadAsync(campaignId, door, ct);
        var candidate = creditCode is null ? null : await door.CallAsync((ReadCandidate.Handler h) => h.HandleAsync(campaignId, creditCode, ct), ct);
        return new CandidatePage.Shown(pool, candidate, $"{pool.State.Revision}");
    }

    private static CandidateText TextOf(IFormCollection form) => new(form["creditCode"], form["name"], form["county"], form["industry"],
        string.Join('、', form["kinds"].OfType<string>()), form["lastInspected"], form["isProposed"] == "true");
}

/// <summary>One candidate of the city's pool.</summary>
internal static class ReadCandidate
{
    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(PoolDesk desk)
    {
        internal async Task<PoolCandidate> HandleAsync(Guid campaignId, string creditCode, CancellationToken ct) =>
            (await desk.FindAsync(campaignId, creditCode, ct) ?? throw new RefusedException(PoolRefusals.CandidateNotFound)).Candidate;
    }
}
