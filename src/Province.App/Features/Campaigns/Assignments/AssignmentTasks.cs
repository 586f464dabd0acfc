using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>What a city has to do in the campaigns that were issued to it: its roster, and each member the discipline rules.</summary>
internal sealed class AssignmentTasks(ProvinceDb db, TimeProvider clock) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct) =>
        [.. await RostersAsync(caller, ct), .. await AcknowledgementsAsync(caller, ct)];

    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewAssignments))
            return [];
        var latest = await db.CampaignAssignments.AsNoTracking().OrderByDescending(a => a.Year).ThenByDescending(a => a.ChangedAt).Take(3)
            .Select(a => new { a.Id, a.Title, a.BuildsGroup, a.InspectedByGroup, a.RosterStage }).ToListAsync(ct);
        return [.. latest.Select(a => new HomeStanding(a.Title,
            string.Join('，', new[]
            {
                a.BuildsGroup is { } builds ? $"参加第 {builds} 组，名单{CampaignNames.Of(a.RosterStage)}" : null,
                a.InspectedByGroup is { } by ? $"由第 {by} 组检查" : null,
            }.OfType<string>()), $"/campaigns/assignments/{a.Id}"))];
    }

    private async Task<IReadOnlyList<HomeTask>> RostersAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.FileRoster))
            return [];
        var today = ChinaTime.Today(clock);
        var open = await db.CampaignAssignments.AsNoTracking()
            .Where(a => a.BuildsGroup != null && (a.RosterStage == RosterStage.Draft || a.RosterStage == RosterStage.Returned))
            .Select(a => new { a.Id, a.Title, a.BuildsGroup, a.Leads, a.RosterDue, a.RosterBy, a.RosterStage, a.ChangedAt }).ToListAsync(ct);
        return [.. open.Select(a => new HomeTask(
            a.RosterStage == RosterStage.Returned ? $"按省厅意见修改并重新报送第 {a.BuildsGroup} 组人员名单" : $"报送第 {a.BuildsGroup} 组人员名单{(a.Leads ? "（本市牵头）" : null)}",
            a.Title + (a.RosterDue is { } due ? $"，{ChineseTime.Day(due)}前{ChineseTime.Original(a.RosterBy, due)}" : null),
            a.RosterStage == RosterStage.Returned ? a.ChangedAt : null, $"/campaigns/assignments/{a.Id}?tab=roster", a.RosterStage == RosterStage.Returned ? "看意见" : "编报名单",
            a.RosterStage == RosterStage.Returned || a.RosterDue < today, a.RosterDue))];
    }

    private async Task<IReadOnlyList<HomeTask>> AcknowledgementsAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.AcknowledgeDiscipline) || caller.AccountId is not { } me)
            return [];
        var mine = await (
            from assignment in db.CampaignAssignments.AsNoTracking()
            from member in assignment.Members
            where member.AccountId == me && member.AcknowledgedAt == null && (assignment.RosterStage == RosterStage.Filed || assignment.RosterStage == RosterStage.Accepted)
            select new { assignment.Id, Member = member.Id, assignment.Title, assignment.BuildsGroup, assignment.ChangedAt }).ToListAsync(ct);
        return [.. mine.Select(m => new HomeTask($"阅读并确认第 {m.BuildsGroup} 组纪律要求", m.Title, m.ChangedAt,
            $"/campaigns/assignments/{m.Id}/members/{m.Member}/acknowledgement", "去确认"))];
    }
}
