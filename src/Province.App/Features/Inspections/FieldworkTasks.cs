using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
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
        [.. await MembersAsync(caller, ct), .. await OrganisersAsync(caller, ct), .. await CitysAsync(caller, ct)];

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
            select new { inspection.Name, inspection.Group, inspection.Remark, inspection.RecordedAt, target.DrawId }).ToListAsync(ct);
        var disputed = await db.Inspections.AsNoTracking().SelectMany(i => i.Findings, (i, f) => new { i.CampaignId, f.Progress.State, f.Progress.AnsweredAt })
            .Where(f => f.State == HandoverState.Disputed).GroupBy(f => f.CampaignId).Select(g => new { CampaignId = g.Key, Count = g.Count(), Since = g.Min(f => f.AnsweredAt) }).ToListAsync(ct);
        return
        [
            .. missed.Select(m => new HomeTask($"{m.Name}无法检查：决定是否补抽", $"第 {m.Group} 组报告：{m.Remark}", m.RecordedAt, $"/draws/{m.DrawId}", "看抽取", IsUrgent: true)),
            .. disputed.Select(d => new HomeTask($"被检查市州对 {d.Count} 条问题有异议：协调处理", null, d.Since, $"/fieldwork/{d.CampaignId}/handovers", "看异议")),
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> CitysAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.AnswerFinding))
            return [];
        var waiting = await db.ReceivedFindings.AsNoTracking().Where(f => f.Progress.State == HandoverState.HandedOver)
            .GroupBy(f => f.Enterprise).Select(g => new { Enterprise = g.Key, Count = g.Count(), Major = g.Count(f => f.IsMajorHazard), Since = g.Min(f => f.ReceivedAt) }).ToListAsync(ct);
        return [.. waiting.Select(w => new HomeTask($"{w.Enterprise}移交问题 {w.Count} 条：认领或提出异议", w.Major > 0 ? $"其中重大事故隐患 {w.Major} 条" : null, w.Since,
            $"/received-findings?state=handedOver&q={Uri.EscapeDataString(w.Enterprise)}", "去办理", w.Major > 0))];
    }
}
