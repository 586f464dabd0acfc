using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Figures;

/// <summary>Counts a plan's figures anew from its lines; where nothing was lost, nothing changes (重新核算).</summary>
internal static class RecountFigures
{
    /// <param name="Changed">How many figures were not as their lines are; 0 when all were.</param>
    internal sealed record Response(int Changed);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reports/figures/{planId:guid}/recount", async (Guid planId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(planId, ct), ct)))
        .WithName(nameof(RecountFigures));

    [Needs(Right.PrepareQuarterSummary)]
    internal sealed class Handler(ProvinceDb db, FigureKeeper keeper, Session session)
    {
        internal async Task<Response> HandleAsync(Guid planId, CancellationToken ct)
        {
            await db.TakeTurnAsync(Turn.PlanLines, ct);
            var year = await db.Plans.Where(plan => plan.Id == planId).Select(plan => (int?)plan.Year).SingleOrDefaultAsync(ct) ?? throw new RefusedException(PlanRefusals.NotFound);
            var changed = await keeper.KeepAsync(planId, ct);
            session.Record("plan", planId, $"{year} 年度计划", $"重新核算执行情况，改正 {changed} 个数字");
            return new Response(changed);
        }
    }
}
