using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Jobs;

namespace Province.App.Jobs;

/// <summary>Where a use case puts a job and asks how one stands. The row commits with the use case's own change; the nudge follows it.</summary>
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

    /// <summary>The last job of a kind that was queued under a key, with how far it is now; null when there was none.</summary>
    public async Task<JobView?> FindLastAsync<TArguments>(string key, CancellationToken ct)
    {
        var kind = kinds.Of<TArguments>();
        return await db.JobRuns.AsNoTracking().Where(job => job.Kind == kind.Name && job.Key == key)
            .OrderByDescending(job => job.QueuedAt).ThenByDescending(job => job.Id).FirstOrDefaultAsync(ct) is { } job ? View(job) : null;
    }

    /// <summary>How a job stands, with how far it is now where it runs in this process.</summary>
    public JobView View(JobRun job) => JobView.Of(job, kinds, nudges.Running.Of(new JobAddress(job.Tenant, job.Id)));
}
