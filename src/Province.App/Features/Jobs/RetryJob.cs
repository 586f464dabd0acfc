using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Shell;
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
            TypedResults.Accepted($"/api/v1/jobs/{jobId}", await door.CallAsync((Handler h) => h.HandleAsync(jobId, ct), ct)))
            .WithName(nameof(RetryJob))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        pages.MapGet("/jobs/{jobId:guid}/retry", async (Guid jobId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.ManageJobs);
            return PageResults.Page<JobStepPage>(new JobStepPage.Shown(await ReadJob.ReadAsync(jobId, door, ct), IsRetry: true));
        });
        pages.MapPost("/jobs/{jobId:guid}/retry", async (Guid jobId, Door door, HttpContext http, CancellationToken ct) =>
        {
            await door.CallAsync((Handler h) => h.HandleAsync(jobId, ct), ct);
            return PageResults.Done(http, ReadJob.AddressOf(jobId), "已安排重新执行");
        });
    }

    [Needs(Right.ManageJobs)]
    internal sealed class Handler(ProvinceDb db, Session session, JobQueue jobs, JobNudges nudges, TimeProvider clock)
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
            return jobs.View(job);
        }
    }
}
