using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Features.Home;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>What a lead city has to do about its group's summary: write it once the figures are there, mend it when it is returned.</summary>
internal sealed class SummaryTasks(ProvinceDb db, SummaryDesk desk, AssignmentDesk assignments) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.FileRoster))
            return [];
        var open = await (
            from summary in db.GroupSummaries.AsNoTracking()
            join assignment in db.CampaignAssignments on summary.CampaignId equals assignment.Id
            where (summary.Stage == SummaryStage.Draft || summary.Stage == SummaryStage.Returned) && assignment.Leads
            select new { Assignment = assignment, summary.Stage, summary.ChangedAt }).ToListAsync(ct);
        var tasks = new List<HomeTask>();
        foreach (var row in open)
        {
            var (first, due) = await desk.DueAsync(row.Assignment, ct);
            var isReturned = row.Stage == SummaryStage.Returned;
            tasks.Add(new HomeTask($"{(isReturned ? "按省厅意见修改并重新报送" : "报送")}第 {row.Assignment.BuildsGroup} 组书面总结",
                row.Assignment.Title + (due is { } day ? $"，{ChineseTime.Day(day)}前{ChineseTime.Original(first, day)}" : null),
                row.ChangedAt, $"/campaigns/assignments/{row.Assignment.Id}/summary", isReturned ? "看意见" : "编写", isReturned || due < assignments.Today, due));
        }

        return tasks;
    }
}
