using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Lines;

/// <summary>One line of a plan with all its reports, those that were taken back too.</summary>
public static class ReadPlanLine
{
    /// <param name="Version">The version that was filed last.</param>
    /// <param name="Reports">Latest first.</param>
    public sealed record Response(int Year, int Version, PlanLineRow Line, IReadOnlyList<PlanLineReportRow> Reports);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/plans/{planId:guid}/lines/{lineId}", async (Guid planId, string lineId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(planId, lineId, ct), ct)))
        .WithName(nameof(ReadPlanLine));

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(PlanLineDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid planId, string lineId, CancellationToken ct)
        {
            var filed = await desk.ReadAsync(planId, ct);
            var line = filed.Line(lineId);
            var held = filed.Reported.Find(line);
            return new Response(filed.Plan.Year, filed.Version!.Value, PlanLineRow.Of(filed.Reported, line, desk.Today),
                [.. filed.Reports.Where(report => report.LineId == lineId || report == held).Reverse().Select(PlanLineReportRow.Of)]);
        }
    }
}
