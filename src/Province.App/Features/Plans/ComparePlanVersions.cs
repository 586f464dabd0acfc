using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Plans.Differences;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>What a version of a plan changes against the one before it (与上一版比较).</summary>
internal static class ComparePlanVersions
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/plans/{planId:guid}/versions/{version:int}/changes", async (Guid planId, int version, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(planId, version, ct), ct)))
        .WithName(nameof(ComparePlanVersions));

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(ProvinceDb db)
    {
        /// <returns>The changes; none for the first version.</returns>
        internal async Task<IReadOnlyList<PlanChange>> HandleAsync(Guid planId, int version, CancellationToken ct)
        {
            var pair = await db.PlanContents.AsNoTracking()
                .Where(c => c.PlanId == planId && (c.Number == version || c.Number == version - 1)).OrderBy(c => c.Number).ToListAsync(ct);
            if (!pair.Exists(content => content.Number == version))
                throw new RefusedException(PlanRefusals.VersionNotFound);
            return pair.Count < 2 ? [] : PlanDifference.Between(pair[0].ReadDocument(), pair[1].ReadDocument());
        }
    }
}
