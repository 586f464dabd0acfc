using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>A city's pool on its own desk: where it stands, what is in it, and what may be written in it.</summary>
public static class ReadPool
{
    /// <param name="State">Where it stands.</param>
    /// <param name="Figures">What is in it.</param>
    /// <param name="AsksCement">Whether the campaign asks the city about cement works.</param>
    /// <param name="Counties">The counties and parks that may be named.</param>
    /// <param name="Industries">The industries that may be named, by their Chinese names.</param>
    /// <param name="IsOpen">Whether it may be changed now.</param>
    public sealed record Response(PoolState State, PoolFigures Figures, bool AsksCement, IReadOnlyList<string> Counties, IReadOnlyList<string> Industries, bool IsOpen);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}/pool", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            var pool = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct);
            return Tagged.Ok(pool, pool.State.Revision);
        }).WithName(nameof(ReadPool));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, AssignmentDesk assignments)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var assignment = await db.CampaignAssignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == campaignId, ct)
                ?? throw new RefusedException(AssignmentRefusals.NotFound);
            if (assignment.InspectedByGroup is null)
                throw new RefusedException(PoolRefusals.NotInspected);
            var pool = await db.CampaignPools.AsNoTracking().SingleOrDefaultAsync(p => p.CampaignId == campaignId, ct);
            var issued = await assignments.SnapshotAsync(assignment, ct);
            var terms = await desk.TermsAsync(issued.Terms, ct);
            return new Response(PoolState.Of(assignment, pool), PoolFigures.Of(await desk.CandidatesAsync(campaignId, ct), new DirectIndex([])),
                CampaignPool.AsksCement(issued.Terms), terms.Counties, [.. terms.Industries.Select(Domain.Plans.ContractNames.Of)], pool?.RefuseChange() is null);
        }
    }
}
