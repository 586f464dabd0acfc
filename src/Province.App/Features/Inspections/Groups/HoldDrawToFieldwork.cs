using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Inspections;
using Province.Domain.Refusals;

namespace Province.App.Features.Inspections.Groups;

/// <summary>What was inspected stays drawn, a closed fieldwork gets nothing more to inspect, and what was drawn stays a secret until then.</summary>
internal sealed class HoldDrawToFieldwork(ProvinceDb db, FieldworkDesk desk) : IOn<DrawOpened>, IOn<RowsWithdrawn>, IOn<DrawPublished>
{
    public async Task HandleAsync(DrawOpened fact, CancellationToken ct)
    {
        if (GroupDraw.ReadSubject(fact.Subject) is not { } group)
            return;
        var fieldwork = await desk.FieldworkAsync(group.CampaignId, group.Group, ct);
        if (fieldwork.ClosedAt is not null)
            throw new RefusedException(GroupDrawRefusals.FieldworkClosed);
        fieldwork.Touch();   // so that of a closing and an opening at once the later one sees the other
    }

    public async Task HandleAsync(RowsWithdrawn fact, CancellationToken ct)
    {
        if (GroupDraw.ReadSubject(fact.Subject) is not { } group)
            return;
        (await desk.FieldworkAsync(group.CampaignId, group.Group, ct)).Touch();   // so that of a visit and a withdrawal at once the later one sees the other
        var codes = fact.Rows.Select(row => row.Id).ToList();
        var inspected = await db.Inspections.Where(i => i.CampaignId == group.CampaignId && i.Group == group.Group && i.State == InspectionState.Inspected && codes.Contains(i.CreditCode))
            .OrderBy(i => i.CreditCode).Select(i => i.Name).ToListAsync(ct);
        if (inspected.Count > 0)
            throw new RefusedException(FieldworkRefusals.Inspected(inspected));
    }

    public async Task HandleAsync(DrawPublished fact, CancellationToken ct)
    {
        if (GroupDraw.ReadSubject(fact.Subject) is { } group
            && !await db.GroupFieldwork.AnyAsync(f => f.CampaignId == group.CampaignId && f.Group == group.Group && f.ClosedAt != null, ct))
            throw new RefusedException(FieldworkRefusals.StillSecret);
    }
}
