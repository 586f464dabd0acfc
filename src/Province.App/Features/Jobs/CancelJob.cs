using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Security;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>A person calls a job off before it is done (取消任务).</summary>
internal static class CancelJob
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        var running = api.ServiceProvider.GetRequiredService<RunningJobs>();
        api.MapPost("/jobs/{jobId:guid}/cancellation", async (Guid jobId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await TakeAsync(jobId, door, running, ct))).Describe(nameof(CancelJob));
        JobStepPages.Map(pages, "cancellation", isRetry: false, (jobId, door, ct) => TakeAsync(jobId, door, running, ct), "已取消");
    }

    /// <summary>The work is told to stop first: on one file it holds the gate of all writers, and the change would wait for it to be done.
    /// Should the change then be refused, the sweep finds a job that nobody works on.</summary>
    internal static Task<JobView> TakeAsync(Guid jobId, Door door, RunningJobs running, CancellationToken ct)
    {
        door.Require(Right.ManageJobs);
        running.Stop(new JobAddress(door.Caller.Tenant, jobId));
        return door.CallAsync((Handler h) => h.HandleAsync(jobId, ct), ct);
    }

    [Needs(Right.ManageJobs)]
    internal sealed class Handler(ProvinceDb db, Session session, JobViews views, RunningJobs running, TimeProvider clock)
    {
        internal async Task<JobView> HandleAsync(Guid jobId, CancellationToken ct)
        {
            var job = await db.JobRuns.SingleOrDefaultAsync(row => row.Id == jobId, ct) ?? throw new RefusedException(JobRefusals.NotFound);
            job.Cancel(clock.GetUtcNow());
            session.Record("job", jobId, job.Title, "取消，未提交的改动不再生效");
            session.AfterCommit(() => running.Stop(new JobAddress(job.Tenant, jobId)));
            return views.Of(job);
        }
    }
}
