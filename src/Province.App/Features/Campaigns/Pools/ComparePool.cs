using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>A city's pool beside its own filed plan and its last pool: added, missing, relabelled (比对).</summary>
public static class ComparePool
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}/pool/comparison", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ComparePool));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, AssignmentDesk assignments, PoolComparisons comparisons)
    {
        internal async Task<PoolComparisonsOf> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var assignment = await db.CampaignAssignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == campaignId, ct)
                ?? throw new RefusedException(AssignmentRefusals.NotFound);
            var issued = await assignments.SnapshotAsync(assignment, ct);
            return await comparisons.OfCityAsync(new(campaignId, assignment.Year, issued.Terms.Industries, await desk.CandidatesAsync(campaignId, ct)), ct);
        }
    }
}
