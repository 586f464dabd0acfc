using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Quarters;

/// <summary>The city's leader signs the summary of a quarter that is over and files it with the province; a corrected one is the next version (签字报送).</summary>
internal static class FileQuarterSummary
{
    /// <param name="Fingerprint">That of the figures that the signer was shown; others are not signed.</param>
    internal sealed record Request(string? Fingerprint);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reports/quarters/{year:int}/{quarter:int}/filing", async (int year, int quarter, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            QuarterState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(year, quarter, expected, request, ct), ct)))
        .WithName(nameof(FileQuarterSummary));

    [Needs(Right.FileQuarterSummary), PersonOnly]
    internal sealed class Handler(ProvinceDb db, QuarterDesk desk, QuarterPost post, FactBoard facts)
    {
        internal async Task<QuarterState> HandleAsync(int year, int quarter, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            await db.TakeTurnAsync(Turn.PlanLines, ct);   // nobody reports a line between the figures and the lines
            var when = YearQuarter.Named(year, quarter);
            var planId = await desk.PlanAsync(year, ct);
            var summary = await desk.TakeAsync(when, expected, ct);
            RefusedException.Enforce(summary.RefuseFiling(desk.Actor.AccountId, desk.Today));
            var envelope = await post.SendAsync(summary, planId, request.Fingerprint, ct);
            var state = desk.Done(summary, $"签字报送第 {summary.Version} 版，快照指纹 {envelope.Sha256[..12]}");
            await facts.TellAsync(new QuarterSummaryFiled(year), ct);
            return state;
        }
    }
}
