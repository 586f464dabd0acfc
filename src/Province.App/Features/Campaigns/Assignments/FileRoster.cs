using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The city files its roster with the province (报送名单).</summary>
internal static class FileRoster
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/filing", async (Guid campaignId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            AssignmentState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, ct), ct)))
        .WithName(nameof(FileRoster));

    [Needs(Right.FileRoster)]
    internal sealed class Handler(AssignmentDesk desk, Outgoing outgoing, FactBoard facts)
    {
        internal async Task<AssignmentState> HandleAsync(Guid campaignId, ExpectedVersion expected, CancellationToken ct)
        {
            var (assignment, snapshot) = await desk.LoadAsync(campaignId, expected, ct);
            var demands = AssignmentDesk.DemandsOf(snapshot.Terms);
            RefusedException.Enforce(assignment.RefuseRosterFiling(demands, desk.Today));
            var version = assignment.RosterVersion + 1;
            var roster = new RosterSnapshot(campaignId, version, desk.Actor.Name, assignment.RosterAsFiled().Members);
            var subject = $"报送 {assignment.Year} 年“{assignment.Title}”第 {assignment.BuildsGroup} 组人员名单（第 {version} 版）";
            var envelope = outgoing.Send(assignment.Sender, new Letter(RosterSnapshot.EnvelopeKind, $"campaign/{campaignId}", subject, roster.Write()));
            assignment.FileRoster(envelope.Id, demands, desk.EditOf(snapshot));
            await facts.TellAsync(new RosterFiled(campaignId), ct);
            return desk.Done(assignment, $"报送名单第 {version} 版，快照指纹 {envelope.Sha256[..12]}");
        }
    }
}
