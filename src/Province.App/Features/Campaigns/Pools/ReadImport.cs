using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Security;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>How the last import in the background of the city's pool stands (导入进度).</summary>
internal static class ReadImport
{
    /// <param name="Title">The campaign's title.</param>
    /// <param name="Last">The last import in the background; null when there was none.</param>
    /// <param name="IsNews">Whether it is at work, or came to nothing and the pool has not changed since.</param>
    internal sealed record Response(string Title, JobView? Last, bool IsNews);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}/pool/import", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ReadImport));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, JobViews views)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var (_, title) = await desk.EnforceInspectedAsync(campaignId, ct);
            if (await views.FindLastAsync<PoolImportOrder>(QueueImport.KeyOf(campaignId), ct) is not { } last)
                return new Response(title, null, false);
            var changed = await db.CampaignPools.Where(p => p.CampaignId == campaignId).Select(p => (DateTimeOffset?)p.ChangedAt).SingleOrDefaultAsync(ct);
            return new Response(title, last, last.IsOpen || last.State == JobState.Dead && !(changed > last.EndedAt));
        }
    }
}
