using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Jobs;

namespace Province.App.Jobs;

/// <summary>Where a use case puts a job. The row commits with the use case's own change; the nudge follows it.</summary>
internal sealed class JobQueue(ProvinceDb db, Session session, JobKinds kinds, JobNudges nudges, TimeProvider clock)
{
    private const int LongestTitle = 200;

    /// <summary>Queues a job for the caller; when one of its kind and key waits or runs, that one is meant.</summary>
    /// <param name="key">What makes it one and the same job; at most 200 characters.</param>
    /// <param name="title">What it does, in one Chinese line; cut at 200 characters.</param>
    public async Task<JobRun> EnqueueAsync<TArguments>(TArguments arguments, string key, string title, CancellationToken ct)
    {
        var kind = kinds.Of<TArguments>();
        if (await db.JobRuns.SingleOrDefaultAsync(job => job.Kind == kind.Name && job.HeldKey == key, ct) is { } held)
            return held;
        var caller = session.Caller;
        var author = caller.AccountId is { } account ? new JobAuthor(account, caller.Name, caller.Key) : null;
        var now = clock.GetUtcNow();
        var order = new JobOrder(kind.Name, key, title[..Math.Min(LongestTitle, title.Length)], JobArguments.Write(arguments), kind.MostAttempts) { Author = author };
        var job = db.JobRuns.Add(new JobRun(session.Tenant, Guid.CreateVersion7(now), order, now)).Entity;
        session.AfterCommit(() => nudges.Nudge(new JobAddress(job.Tenant, job.Id)));
        return job;
    }
}
