using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Plans.Lines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Lines;

/// <summary>A department reports lines of the filed plan as done on a day, until inspections are recorded in the system (完成登记).</summary>
internal static class ReportPlanLine
{
    /// <summary>As many as a page of the list holds at most.</summary>
    internal const int MostAtOnce = ListQuery.LargestSize;

    private const int MostNamed = 5;

    internal sealed record Request(IReadOnlyList<string>? Lines, DateOnly? On, string? Remark);

    internal sealed record Response(int Reported);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/lines/reports", async (Guid planId, Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(planId, request, ct), ct)))
        .WithName(nameof(ReportPlanLine));

    [Needs(Right.ReportPlanLine)]
    internal sealed class Handler(ProvinceDb db, PlanLineDesk desk, Session session, FactBoard facts)
    {
        internal async Task<Response> HandleAsync(Guid planId, Request request, CancellationToken ct)
        {
            var filed = await desk.OpenAsync(planId, ct);
            var remark = string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim();
            var ids = request.Lines?.Distinct(StringComparer.Ordinal).ToList() ?? [];
            RefusedException.Enforce(ids.Count == 0 ? PlanLineRefusals.NoneChosen : ids.Count > MostAtOnce ? PlanLineRefusals.TooMany(MostAtOnce) : null);
            RefusedException.Enforce(PlanLineReport.Refuse(filed.Plan.Year, request.On, remark, desk.Today));
            var done = new DoneLine(request.On!.Value, remark, session.Caller.Name, desk.Now);
            var lines = ids.ConvertAll(filed.Line);
            foreach (var line in lines)
            {
                if (filed.Reported.Find(line) is not null)
                    throw new RefusedException(PlanLineRefusals.AlreadyReported(PlanLineRow.NameOf(line)));
                db.PlanLineReports.Add(new PlanLineReport(filed.Plan.Tenant, planId, line, filed.Reports.Count(report => report.LineId == line.Id) + 1, done));
            }

            var named = string.Join('、', lines.Take(MostNamed).Select(PlanLineRow.NameOf)) + (lines.Count > MostNamed ? $" 等 {lines.Count} 项" : null);
            session.Record("plan", planId, $"{filed.Plan.Year} 年度计划", $"{ChineseTime.Day(done.On)}完成：{named}");
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new PlanLinesReported(planId), ct);
            return new Response(lines.Count);
        }
    }
}
