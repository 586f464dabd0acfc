using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>One job of the tenant (后台任务详情).</summary>
internal static class ReadJob
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/jobs/{jobId:guid}", async (Guid jobId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await ReadAsync(jobId, door, ct))).WithName(nameof(ReadJob));
        pages.MapGet("/jobs/{jobId:guid}", async (Guid jobId, Door door, CancellationToken ct) =>
            PageResults.Page<JobPage>(new JobPage.Shown(await ReadAsync(jobId, door, ct), door.Caller.Can(Right.ManageJobs))));
    }

    internal static string AddressOf(Guid jobId) => $"/jobs/{jobId}";

    internal static Task<JobView> ReadAsync(Guid jobId, Door door, CancellationToken ct) => door.CallAsync((Handler h) => h.HandleAsync(jobId, ct), ct);

    [Needs(Right.ViewJobs)]
    internal sealed class Handler(ProvinceDb db, JobViews views)
    {
        internal async Task<JobView> HandleAsync(Guid jobId, CancellationToken ct) =>
            views.Of(await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(job => job.Id == jobId, ct) ?? throw new RefusedException(JobRefusals.NotFound));
    }
}
