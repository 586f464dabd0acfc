using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>How far a running import of the city's pool is; null when none runs here (导入进度).</summary>
internal static class ReadImport
{
    internal sealed record Response(PoolProgress.Step? Running);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}/pool/import", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ReadImport));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(PoolDesk desk, PoolProgress progress, Session session)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            await desk.EnforceInspectedAsync(campaignId, ct);
            return new Response(progress.Of(session.Tenant, campaignId));
        }
    }
}
