using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Security;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>A person has a job that was given up tried again (重新执行).</summary>
internal static class RetryJob
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapPost("/jobs/{jobId:guid}/retry", async (Guid jobId, Door door, CancellationToken ct) =>
            TypedResults.Accepted($"/api/v1/jobs/{jobId}", await TakeAsync(jobId, door, ct))).Describe(nameof(RetryJob));
        JobStepPages.Map(pages, "retry", isRetry: true, TakeAsync, "已安排重新执行");
    }

    private static Task<JobView> TakeAsync(Guid jobId, Door door, CancellationToken ct) => door.CallAsync((Handler h) => h.HandleAsync(jobId, ct), ct);

    [Needs(Right.ManageJobs)]
    internal sealed class Handler(ProvinceDb db, Session session, JobViews views, JobNudges nudges, TimeProvider clock)
    {
        internal async Task<JobView> HandleAsync(Guid jobId, CancellationToken ct)
        {
            var job = await db.JobRuns.SingleOrDefaultAsync(row => row.Id == jobId, ct) ?? throw new RefusedException(JobRefusals.NotFound);
            RefusedException.Enforce(job.RefuseTryAgain());
            if (await db.JobRuns.AnyAsync(other => other.Kind == job.Kind && other.HeldKey == job.Key && other.Id != jobId, ct))
                throw new RefusedException(JobRefusals.KeyTaken);
            job.TryAgain(clock.GetUtcNow());
            session.Record("job", jobId, job.Title, "要求重新执行");
            session.AfterCommit(() => nudges.Nudge(new JobAddress(job.Tenant, jobId)));
            return views.Of(job);
        }
    }
}
