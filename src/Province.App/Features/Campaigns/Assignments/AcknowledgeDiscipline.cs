using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>A member of the roster acknowledges the discipline rules, or a colleague records what the member signed on paper (确认纪律要求).</summary>
internal static class AcknowledgeDiscipline
{
    internal sealed record Request(bool OnPaper = false);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/members/{memberId:guid}/acknowledgement",
            async (Guid campaignId, Guid memberId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
                AssignmentState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, memberId, expected, request, ct), ct)))
        .WithName(nameof(AcknowledgeDiscipline));

    [Needs(Right.AcknowledgeDiscipline), PersonOnly]
    internal sealed class Handler(AssignmentDesk desk, Session session, Outgoing outgoing)
    {
        internal async Task<AssignmentState> HandleAsync(Guid campaignId, Guid memberId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            if (request.OnPaper && !session.Caller.Can(Right.FileRoster))
                throw new RefusedException(RosterRefusals.NotYours);
            var (assignment, _) = await desk.LoadAsync(campaignId, expected, ct);
            var note = assignment.Acknowledge(memberId, desk.Actor, request.OnPaper, desk.Now);
            outgoing.Send(assignment.Sender, new Letter(AcknowledgementNote.EnvelopeKind, $"campaign/{campaignId}",
                $"{note.Name}已确认 {assignment.Year} 年“{assignment.Title}”纪律要求", note.Write()));
            return desk.Done(assignment, request.OnPaper ? $"登记 {note.Name} 签署的纸质纪律承诺" : $"{note.Name} 确认纪律要求");
        }
    }
}
