using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Features.Draws;
using Province.Data;
using Province.Domain.Campaigns.Pools;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>
/// What the fieldwork of a group means for its draw: a target that cannot be inspected is left out, and a continuation may follow; when the fieldwork is
/// closed, what was drawn is no secret any more and the certificate becomes public.
/// </summary>
internal sealed class FieldworkOfGroup(ProvinceDb db, DrawPublication publication) : IOn<TargetUnavailable>, IOn<FieldworkClosed>
{
    private const int LongestReason = 500;

    public async Task HandleAsync(TargetUnavailable fact, CancellationToken ct)
    {
        if (await db.GroupTargets.SingleOrDefaultAsync(target => target.Id == fact.TargetId && target.LeftOut == null, ct) is { } target)
            target.LeaveOut(fact.Reason.Length > LongestReason ? fact.Reason[..LongestReason] : fact.Reason);
        await db.SaveChangesAsync(ct);
    }

    public Task HandleAsync(FieldworkClosed fact, CancellationToken ct) => publication.ReleaseSubjectAsync(GroupDraw.SubjectOf(fact.CampaignId, fact.Group), ct);
}
