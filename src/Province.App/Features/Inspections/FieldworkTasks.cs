using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Features.Inspections.Handovers;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections;

/// <summary>What there is to do about fieldwork: for a member the own group, for an organiser what the groups cannot settle, for a city what was handed over.</summary>
internal sealed class FieldworkTasks(ProvinceDb db, AccountTenants tenants, TimeProvider clock) : IHomeTasks
{
    private DateOnly Today => ChinaTime.Today(clock);

    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct) =>
        [.. await MembersAsync(caller, ct), .. await OrganisersAsync(caller, ct), .. await DisputesAsync(caller, ct), .. await CitysAsync(caller, ct)];

    /// <summary>At home, a member is told where the group's work is done.</summary>
    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.AcknowledgeDiscipline) || caller.AccountId is not { } me)
            return [];
        var away = (await tenants.StandingsAsync(me, ct)).FirstOrDefault(standing => standing.Tenant != caller.Tenant && standing.Roles.Contains(Role.CrossMember));
        return away is null ? [] : [new HomeStanding("交叉执法组现场检查", $"您是组员，转到{away.TenantName}登记", "/account")];
    }

    private async Task<IReadOnlyList<HomeTask>> MembersAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.RecordFieldwork) || caller.AccountId is not { } me)
            return [];
        var today = Today;
        var groups = await (
            from member in db.GroupMembers.AsNoTracking()
            join campaign in db.Campaigns on member.CampaignId equals campaign.Id
            where member.AccountId == me && db.Memberships.HeldOn(today).Any(held => held.Id == member.MembershipId)
                && !db.GroupFieldwork.Any(f => f.CampaignId == member.CampaignId && f.Group == member.Group && f.ClosedAt != null)
            select new
            {
                campaign.Id, campaign.Title, campaign.Terms, member.Group,
                Left = db.GroupTargets.Count(t => t.CampaignId == campaign.Id && t.Group == member.Group && t.LeftOut == null && !db.Inspections.Any(i => i.TargetId == t.Id)),
            }).ToListAsync(ct);
        return [.. groups.Select(g => new HomeTask($"第 {g.Group} 组现场检查{(g.Left > 0 ? $"：还有 {g.Left} 家没有登记" : null)}", g.Title, null,
            $"/fieldwork/{g.Id}/groups/{g.Group}", "去登记", false, g.Terms.Dates.Completion))];
    }

    private async Task<IReadOnlyList<HomeTask>> OrganisersAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.OrganiseCampaign))
            return [];
        var missed = await (
            from inspection in db.Inspections.AsNoTracking()
            join target in db.GroupTargets on inspection.TargetId equals target.Id
            where inspection.State == InspectionState.Unavailable && target.LeftOut == null && target.DrawId != null
                && !db.GroupFieldwork.Any(f => f.CampaignId == inspection.CampaignId && f.Group == inspection.Group && f.ClosedAt != null)
            select new { inspection.Name, inspection.CampaignId, inspection.Group, inspection.Remark, inspection.RecordedAt }).ToListAsync(ct);
        return [.. missed.Select(m => new HomeTask($"{m.Name}无法检查：决定是否补抽", $"第 {m.Group} 组报告：{m.Remark}", m.RecordedAt, $"/campaigns/{m.CampaignId}/groups/{m.Group}/draw", "看抽取", IsUrgent: true))];
    }

    /// <summary>Disputes wait for an organiser, and for the officer who guides the group.</summary>
    private async Task<IReadOnlyList<HomeTask>> DisputesAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.DecideDispute))
            return [];
        var disputed = await db.Inspections.AsNoTracking().SelectMany(i => i.Findings, (i, f) => new { i.CampaignId, i.Group, f.Progress.State, f.Progress.AnsweredAt })
            .Where(f => f.State == HandoverState.Disputed).GroupBy(f => new { f.CampaignId, f.Group })
            .Select(g => new { g.Key.CampaignId, g.Key.Group, Count = g.Count(), Since = g.Min(f => f.AnsweredAt) }).ToListAsync(ct);
        if (disputed.Count == 0)
            return [];
        var ids = disputed.Select(one => one.CampaignId).ToHashSet();
        var campaigns = await db.Campaigns.AsNoTracking().Include(campaign => campaign.Groups).Where(campaign => ids.Contains(campaign.Id)).ToDictionaryAsync(campaign => campaign.Id, ct);
        return
        [
            .. from one in disputed
               let campaign = campaigns[one.CampaignId]
               where DecideDispute.MayDecide(caller, campaign.CrossGroups().FirstOrDefault(cross => cross.Number == one.Group))
               orderby one.Group
               select new HomeTask($"第 {one.Group} 组：被检查市州对 {one.Count} 条问题有异议，维持或撤销", campaign.Title, one.Since, $"/fieldwork/{one.CampaignId}/handovers", "看异议"),
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> CitysAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.AnswerFinding))
            return [];
        var waiting = await db.ReceivedFindings.AsNoTracking().Where(f => f.Progress.State == HandoverState.HandedOver)
            .GroupBy(f => f.Enterprise).Select(g => new { Enterprise = g.Key, Count = g.Count(), Major = g.Count(f => f.IsMajorHazard), Since = g.Min(f => f.ReceivedAt) }).ToListAsync(ct);
        var upheld = await db.ReceivedFindings.AsNoTracking().Where(f => f.Progress.State == HandoverState.Accepted && f.Progress.Decision == DisputeDecision.Upheld)
            .Select(f => new { f.Id, f.Enterprise, f.Text, f.IsMajorHazard, f.Progress.DecidedAt }).ToListAsync(ct);
        return
        [
            .. upheld.Select(f => new HomeTask($"{f.Enterprise}：省厅维持有异议的问题，须整改或立案", f.Text, f.DecidedAt, $"/received-findings/{f.Id}", "去办理", f.IsMajorHazard)),
            .. waiting.Select(w => new HomeTask($"{w.Enterprise}移交问题 {w.Count} 条：认领或提出异议", w.Major > 0 ? $"其中重大事故隐患 {w.Major} 条" : null, w.Since,
            $"/received-findings?state=handedOver&q={Uri.EscapeDataString(w.Enterprise)}", "去办理", w.Major > 0)),
        ];
    }
}
