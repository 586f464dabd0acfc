using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>An organiser, or the officer who guides the group, decides about a finding that the city disputes: it stands or falls, with a reason (处理异议).</summary>
internal static class DecideDispute
{
    internal sealed record Request(DisputeDecision? Decision, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/targets/{targetId:guid}/findings/{findingId:guid}/decision",
            async (Guid targetId, Guid findingId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
                InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, findingId, request, expected, ct), ct)))
        .WithName(nameof(DecideDispute));

    /// <summary>Whether somebody may decide for a group: an organiser for all, a guiding officer for those whose scheme names the officer.</summary>
    internal static bool MayDecide(Caller caller, CrossGroup? group) => caller.Can(Right.DecideDispute)
        && (caller.Can(Right.OrganiseCampaign) || (group is not null && group.Guides().Contains(caller.Name)));

    [Needs(Right.DecideDispute), PersonOnly]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk, Session session, Outgoing outgoing)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, Guid findingId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var (_, group) = await desk.TargetAsync(targetId, ct);
            if (!MayDecide(session.Caller, group.Cross))
                throw new RefusedException(FindingRefusals.NotGuide);
            var inspection = await desk.InspectionOfAsync(targetId, ct) ?? throw new RefusedException(InspectionRefusals.FindingNotFound);
            expected.Enforce(inspection.Revision);
            if (request.Decision is not { } said)
                throw new RefusedException(FindingRefusals.DecisionMissing);
            var decision = new FindingDecision(findingId, inspection.Id, said, request.Reason?.Trim() ?? "", session.Caller.Name, desk.Now);
            inspection.Decide(decision);
            outgoing.Send(inspection.City, new Letter(FindingDecision.EnvelopeKind, $"inspection/{inspection.Id}",
                $"{inspection.Name}的问题：异议处理为{InspectionNames.Of(said)}", decision.Write()) { AnswerTo = await DisputeOfAsync(inspection, findingId, ct) });
            return desk.Done(inspection, $"对问题 {inspection.Findings.Single(finding => finding.Id == findingId).Ordinal} 的异议：{InspectionNames.Of(said)}。{decision.Reason}");
        }

        /// <summary>The city's envelope that brought the dispute, which the decision answers.</summary>
        private async Task<Guid?> DisputeOfAsync(Inspection inspection, Guid findingId, CancellationToken ct)
        {
            var said = await db.Inbox.AsNoTracking().Where(e => e.Sender == inspection.City && e.Kind == FindingAnswer.EnvelopeKind && e.Thread == $"inspection/{inspection.Id}")
                .OrderByDescending(e => e.SentAt).Select(e => new { e.EnvelopeId, e.Payload }).ToListAsync(ct);
            return said.Find(one => FindingAnswer.Read(one.Payload) is { State: HandoverState.Disputed } answer && answer.FindingId == findingId)?.EnvelopeId;
        }
    }
}
