using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans.Lines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Lines;

/// <summary>A report of a line is taken back with a reason, which opens the line and its deadline again; the report stays on record.</summary>
internal static class WithdrawPlanLineReport
{
    /// <param name="Number">Which of the line's reports, so that a later one is not taken back by mistake.</param>
    internal sealed record Request(int? Number, string? Reason);

    internal sealed record Response(string LineId, int Number);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/lines/{lineId}/withdrawal", async (Guid planId, string lineId, Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(planId, lineId, request, ct), ct)))
        .WithName(nameof(WithdrawPlanLineReport));

    [Needs(Right.ReportPlanLine)]
    internal sealed class Handler(ProvinceDb db, PlanLineDesk desk, Session session, FactBoard facts)
    {
        internal async Task<Response> HandleAsync(Guid planId, string lineId, Request request, CancellationToken ct)
        {
            var filed = await desk.OpenAsync(planId, ct);
            var line = filed.Line(lineId);
            if (filed.Reported.Find(line) is not { } held || held.Number != request.Number)
                throw new RefusedException(PlanLineRefusals.NotReported);
            var report = await db.PlanLineReports.SingleAsync(one => one.PlanId == planId && one.LineId == held.LineId && one.Number == held.Number, ct);
            report.Withdraw(request.Reason, session.Caller.Name, desk.Now);
            session.Record("plan", planId, $"{filed.Plan.Year} 年度计划", $"撤回“{PlanLineRow.NameOf(line)}”的完成登记：{report.WithdrawalReason}");
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new PlanLinesReported(planId), ct);
            return new Response(line.Id, report.Number);
        }
    }
}
