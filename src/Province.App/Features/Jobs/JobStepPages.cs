using Province.App.Jobs;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>The page that asks once more before a person has something done to a job, and does it.</summary>
internal static class JobStepPages
{
    /// <param name="step">The last part of its address.</param>
    /// <param name="isRetry">Whether the job is tried again, or called off.</param>
    /// <param name="take">Does it.</param>
    /// <param name="said">What the toast says.</param>
    internal static void Map(IEndpointRouteBuilder pages, string step, bool isRetry, Func<Guid, Door, CancellationToken, Task<JobView>> take, string said)
    {
        pages.MapGet($"/jobs/{{jobId:guid}}/{step}", async (Guid jobId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.ManageJobs);
            return PageResults.Page<JobStepPage>(new JobStepPage.Shown(await ReadJob.ReadAsync(jobId, door, ct), isRetry));
        });
        pages.MapPost($"/jobs/{{jobId:guid}}/{step}", async (Guid jobId, Door door, HttpContext http, CancellationToken ct) =>
        {
            await take(jobId, door, ct);
            return PageResults.Done(http, ReadJob.AddressOf(jobId), said);
        });
    }

    /// <summary>What a step on a job answers when it cannot be taken.</summary>
    internal static void Describe(this RouteHandlerBuilder step, string name) =>
        step.WithName(name).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
