using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>A city's part in a campaign: what was issued, its roster with what does not fit, what more time was asked for, and the history.</summary>
public static class ReadAssignment
{
    /// <param name="State">Where it stands.</param>
    /// <param name="Issued">What the province issued, as it was sealed.</param>
    /// <param name="Sha256">The fingerprint of that.</param>
    /// <param name="Members">The roster.</param>
    /// <param name="Findings">What the city can mend in it.</param>
    /// <param name="Extensions">What more time was asked for, latest first.</param>
    /// <param name="Steps">The history, latest first.</param>
    /// <param name="ReturnComment">What the province asked to be mended, while the roster is returned.</param>
    /// <param name="IsOpen">Whether the roster may be changed now.</param>
    public sealed record Response(
        AssignmentState State, CampaignSnapshot Issued, string Sha256, IReadOnlyList<MemberLine> Members, IReadOnlyList<RosterFinding> Findings,
        IReadOnlyList<ExtensionLine> Extensions, IReadOnlyList<StepLine> Steps, string? ReturnComment, bool IsOpen)
    {
        /// <summary>The version of the pool that was filed last, from 1; 0 before.</summary>
        public int PoolVersion { get; init; }

        /// <summary>Where the city's pool stands.</summary>
        public PoolStage PoolStage { get; init; }

        /// <summary>The dates for which the city may ask for more time.</summary>
        public IReadOnlyList<CampaignDateKind> Askable { get; init; } = [];
    }

    public sealed record MemberLine(Guid Id, RosterPerson Person, Guid? AccountId, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, bool AcknowledgedOnPaper);

    public sealed record StepLine(AssignmentStepKind Kind, string ActorName, DateTimeOffset At, string? Detail);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            var assignment = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct);
            return Tagged.Ok(assignment, assignment.State.Revision);
        }).WithName(nameof(ReadAssignment));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db, AssignmentDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var assignment = await db.CampaignAssignments.AsNoTracking().Include(a => a.Members).Include(a => a.Steps).AsSplitQuery()
                .SingleOrDefaultAsync(a => a.Id == campaignId, ct) ?? throw new RefusedException(AssignmentRefusals.NotFound);
            var envelope = await db.Inbox.AsNoTracking().SingleAsync(e => e.Sender == assignment.Sender && e.EnvelopeId == assignment.EnvelopeId, ct);
            var issued = CampaignSnapshot.Read(envelope.Payload);
            var extensions = await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == campaignId).OrderByDescending(e => e.AskedAt).ToListAsync(ct);
            var pool = await db.CampaignPools.AsNoTracking().SingleOrDefaultAsync(p => p.CampaignId == campaignId, ct);
            return new Response(AssignmentState.Of(assignment), issued, envelope.Sha256,
                [.. assignment.Members.OrderBy(m => m.Ordinal).Select(m => new MemberLine(m.Id, m.Person, m.AccountId, m.AcknowledgedAt, m.AcknowledgedBy, m.AcknowledgedOnPaper))],
                assignment.BuildsGroup is null || assignment.Members.Count == 0 ? [] : RosterCheck.OfCity(AssignmentDesk.DemandsOf(issued.Terms), assignment.RosterAsFiled()),
                [.. extensions.Select(ExtensionLine.Of)],
                [.. assignment.Steps.OrderByDescending(step => step.Ordinal).Select(step => new StepLine(step.Kind, step.ActorName, step.At, step.Detail))],
                assignment.ReturnComment, assignment.RefuseRosterChange(desk.Today) is null)
            {
                PoolVersion = pool?.Version ?? 0, PoolStage = pool?.Stage ?? PoolStage.Draft,
                Askable = [.. issued.Terms.Dates.All.Select(date => date.Kind).Where(kind => assignment.RefuseAsking(kind) is null)],
            };
        }
    }
}

/// <summary>A request for more time as either side sees it; the first date is always there.</summary>
public sealed record ExtensionLine(
    Guid Id, int City, CampaignDateKind Kind, DateOnly FirstDue, DateOnly AskedUntil, string Reason, string AskedBy, DateTimeOffset AskedAt,
    ExtensionStage Stage, DateOnly? GrantedUntil, string? AnsweredBy, DateTimeOffset? AnsweredAt, string? AnswerReason, int Revision)
{
    internal static ExtensionLine Of(DeadlineExtension e) => new(e.Id, e.City.Code, e.Kind, e.FirstDue, e.AskedUntil, e.Reason, e.AskedBy, e.AskedAt,
        e.Stage, e.GrantedUntil, e.AnsweredBy, e.AnsweredAt, e.AnswerReason, e.Revision);
}
