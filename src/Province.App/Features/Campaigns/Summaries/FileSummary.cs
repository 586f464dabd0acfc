using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The lead city files its group's summary with the province (报送书面总结).</summary>
internal static class FileSummary
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/summary/filing", async (Guid campaignId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            SummaryState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, ct), ct)))
        .WithName(nameof(FileSummary));

    [Needs(Right.FileRoster)]
    internal sealed class Handler(SummaryDesk desk, Session session, Outgoing outgoing, FactBoard facts)
    {
        internal async Task<SummaryState> HandleAsync(Guid campaignId, ExpectedVersion expected, CancellationToken ct)
        {
            var filed = await desk.TakeAsync(campaignId, expected, (assignment, summary) =>
            {
                RefusedException.Enforce(assignment.Leads ? summary.RefuseFiling() : SummaryRefusals.NotLead);
                var version = summary.Version + 1;
                var snapshot = new SummarySnapshot(campaignId, assignment.BuildsGroup!.Value, version, session.Caller.Name, summary.Text, summary.Figures);
                var envelope = outgoing.Send(assignment.Sender, new Letter(SummarySnapshot.EnvelopeKind, $"campaign/{campaignId}",
                    $"报送 {assignment.Year} 年“{assignment.Title}”第 {assignment.BuildsGroup} 组书面总结（第 {version} 版）", snapshot.Write()));
                summary.File(envelope.Id, desk.Now);
                return $"报送书面总结第 {version} 版，快照指纹 {envelope.Sha256[..12]}";
            }, ct);
            await facts.TellAsync(new SummaryFiled(campaignId), ct);
            return filed;
        }
    }
}
