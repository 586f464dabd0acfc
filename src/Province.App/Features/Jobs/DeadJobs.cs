using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>Jobs that were given up because the application failed are a thing to look at; a refusal is for whoever asked.</summary>
internal sealed class DeadJobs(ProvinceDb db) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ManageJobs))
            return [];
        var dead = db.JobRuns.Where(job => job.State == JobState.Dead && (job.ErrorCode == JobFailures.Fault || job.ErrorCode == JobFailures.NodeStopped));
        var count = await dead.CountAsync(ct);
        if (count == 0)
            return [];
        var since = await dead.MinAsync(job => job.EndedAt, ct);
        return [new HomeTask($"{count} 项后台任务未能完成", "系统已多次重试；请查看原因，处理后重新执行。", since, "/jobs?state=dead", "查看", IsUrgent: true)];
    }
}
