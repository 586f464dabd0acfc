using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Quarters;

/// <summary>An officer says what is to be said about the figures of a quarter; the next version files it (填写情况说明).</summary>
internal static class WriteQuarterSummary
{
    /// <param name="Remarks">At most 5,000 characters; empty for none.</param>
    internal sealed record Request(string? Remarks);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/reports/quarters/{year:int}/{quarter:int}/remarks", async (int year, int quarter, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            QuarterState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(year, quarter, expected, request, ct), ct)))
        .WithName(nameof(WriteQuarterSummary));

    [Needs(Right.PrepareQuarterSummary)]
    internal sealed class Handler(QuarterDesk desk)
    {
        internal async Task<QuarterState> HandleAsync(int year, int quarter, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var when = YearQuarter.Named(year, quarter);
            await desk.PlanAsync(year, ct);
            var summary = await desk.TakeAsync(when, expected, ct);
            summary.Write(request.Remarks, desk.Actor);
            return desk.Done(summary, "填写情况说明");
        }
    }
}
