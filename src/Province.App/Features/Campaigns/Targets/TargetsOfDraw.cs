using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Targets;
using Province.Draws.Pools;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>Keeps what a group inspects in step with its draw, in the transaction of the draw's own step.</summary>
internal sealed class TargetsOfDraw(ProvinceDb db, GroupDrawDesk desk, FactBoard board, Session session, TimeProvider clock)
    : IOn<DrawConcluded>, IOn<RowsWithdrawn>, IOn<DrawVoided>
{
    private const int LongestReason = 500;

    public async Task HandleAsync(DrawConcluded fact, CancellationToken ct)
    {
        if (fact.Rehearsal || GroupDraw.ReadSubject(fact.Subject) is not { } group)
            return;
        var known = await TargetsAsync(group, ct);
        var cities = await desk.CitiesAsync(ct);
        foreach (var (row, origin) in fact.Chosen.Select(row => (row, TargetOrigin.Drawn)).Concat(fact.Included.Select(row => (row, TargetOrigin.Proposed))))
            Take(known.Find(target => target.CreditCode == row.Id), group, GroupDraw.EnterpriseOf(row, cities), origin, origin == TargetOrigin.Drawn ? fact.DrawId : null);
        await db.SaveChangesAsync(ct);
        var named = fact.Chosen.Concat(fact.Included).Select(row => row.Id).ToHashSet();
        await board.TellAsync(new TargetsTakenAgain([.. known.Where(target => named.Contains(target.CreditCode)).Select(target => target.Id)]), ct);
    }

    public async Task HandleAsync(RowsWithdrawn fact, CancellationToken ct)
    {
        if (GroupDraw.ReadSubject(fact.Subject) is not { } group)
            return;
        foreach (var target in await TargetsAsync(group, ct))
            if (fact.Rows.FirstOrDefault(row => row.Id == target.CreditCode) is { } withdrawn)
                target.LeaveOut(withdrawn.Reason.Length > LongestReason ? withdrawn.Reason[..LongestReason] : withdrawn.Reason);
        await db.SaveChangesAsync(ct);
    }

    public async Task HandleAsync(DrawVoided fact, CancellationToken ct)
    {
        if (GroupDraw.ReadSubject(fact.Subject) is not { } group)
            return;
        var dropped = (await TargetsAsync(group, ct)).Where(target => target.DrawId == fact.DrawId || fact.Rows.Contains(target.CreditCode)).ToList();
        var asked = new TargetsDropped([.. dropped.Select(target => target.Id)]);
        await board.TellAsync(asked, ct);
        foreach (var target in dropped)
            if (asked.IsKept(target.Id))
                target.LeaveOut($"第 {fact.Number} 号抽取作废");
            else
                db.GroupTargets.Remove(target);
        await db.SaveChangesAsync(ct);
    }

    private Task<List<GroupTarget>> TargetsAsync((Guid CampaignId, int Group) group, CancellationToken ct) =>
        db.GroupTargets.Where(target => target.CampaignId == group.CampaignId && target.Group == group.Group).ToListAsync(ct);

    private void Take(GroupTarget? known, (Guid CampaignId, int Group) group, TargetEnterprise enterprise, TargetOrigin origin, Guid? drawId)
    {
        if (known is null)
            db.GroupTargets.Add(new GroupTarget(session.Tenant, Guid.CreateVersion7(clock.GetUtcNow()), group.CampaignId, group.Group, enterprise, origin, drawId));
        else
            known.TakeAgain(enterprise, origin, drawId);
    }
}
