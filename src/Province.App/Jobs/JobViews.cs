using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Jobs;

namespace Province.App.Jobs;

/// <summary>Where a use case asks how a job stands.</summary>
internal sealed class JobViews(ProvinceDb db, JobKinds kinds, RunningJobs running)
{
    /// <summary>The last job of a kind that was queued under a key, with how far it is now; null when there was none.</summary>
    public async Task<JobView?> FindLastAsync<TArguments>(string key, CancellationToken ct)
    {
        var kind = kinds.Of<TArguments>();
        return await db.JobRuns.AsNoTracking().Where(job => job.Kind == kind.Name && job.Key == key)
            .OrderByDescending(job => job.QueuedAt).ThenByDescending(job => job.Id).FirstOrDefaultAsync(ct) is { } job ? Of(job) : null;
    }

    /// <summary>How a job stands, with how far it is now where it runs in this process.</summary>
    public JobView Of(JobRun job) => JobView.Of(job, kinds, running.Of(new JobAddress(job.Tenant, job.Id)));
}
