using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Jobs;

/// <summary>This process, as the rows of jobs name it.</summary>
/// <param name="Name">Its name, unlike that of any process before it.</param>
/// <param name="IsAlone">Whether no other process works on the database: what is noted as running elsewhere was left by one that is gone.</param>
internal sealed record JobNode(string Name, bool IsAlone);

/// <summary>What this node writes into the rows of jobs: bookkeeping, each entry in a transaction of its own.</summary>
internal sealed class JobLedger(Unattended unattended, RunningJobs running, JobNode node, JobOptions options, TimeProvider clock)
{
    public JobNode Node => node;

    public TimeSpan Beat => options.Beat;

    private DateTimeOffset? HeldUntil => node.IsAlone ? null : clock.GetUtcNow() + options.Lease;

    /// <summary>Begins an attempt.</summary>
    /// <returns>The job, or null when it is not due, has ended, or is another node's.</returns>
    public async Task<JobRun?> BeginAsync(JobAddress address, CancellationToken ct)
    {
        JobRun? begun = null;
        try
        {
            await unattended.ChangeAsync(address.Tenant, async db =>
            {
                var job = await db.JobRuns.SingleOrDefaultAsync(row => row.Id == address.Id, ct);
                begun = job?.Begin(node.Name, clock.GetUtcNow(), HeldUntil, IsLeft(address, job.Node)) == true ? job : null;
            }, ct);
            return begun;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;   // another node was quicker
        }
    }

    /// <summary>Notes how an attempt ended, while its claim holds.</summary>
    public async Task NoteAsync(JobClaim claim, Action<JobRun, DateTimeOffset> note, CancellationToken ct)
    {
        try
        {
            await unattended.ChangeAsync(claim.Job.Tenant, async db =>
            {
                if (await claim.Held(db).SingleOrDefaultAsync(ct) is { } job)
                    note(job, clock.GetUtcNow());
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Called off or taken over in between: the other entry stands.
        }
    }

    /// <summary>Says that this node is at work still, and how far.</summary>
    /// <returns>False when the claim was lost.</returns>
    public async Task<bool> KeepAsync(JobClaim claim, JobStep? step, CancellationToken ct)
    {
        var (until, done, total, phrase) = (HeldUntil, step?.Done ?? 0, step?.Total ?? 0, step?.Phrase);
        return await unattended.ReadAsync(claim.Job.Tenant, db => claim.Held(db).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.HeldUntil, until).SetProperty(job => job.DoneSteps, done)
            .SetProperty(job => job.Total, total).SetProperty(job => job.Phrase, phrase), ct)) > 0;
    }

    /// <summary>The jobs of a tenant that nobody works on and that are due, oldest first.</summary>
    public async Task<IReadOnlyList<JobAddress>> DueAsync(TenantId tenant, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await unattended.ReadAsync(tenant, db => db.JobRuns
            .Where(job => (job.State == JobState.Waiting || job.State == JobState.Retrying) && job.NextTryAt <= now
                || job.State == JobState.Running && (node.IsAlone || job.HeldUntil <= now))
            .OrderBy(job => job.NextTryAt).Take(most).Select(job => new { job.Id, job.Node, job.State }).ToListAsync(ct));
        return [.. due.Select(job => (Address: new JobAddress(tenant, job.Id), job)).Where(pair => pair.job.State != JobState.Running || !node.IsAlone || IsLeft(pair.Address, pair.job.Node))
            .Select(pair => pair.Address)];
    }

    /// <summary>Throws away what was done or called off long ago, and occurrences of schedules sooner.</summary>
    public Task ForgetAsync(TenantId tenant, CancellationToken ct)
    {
        var (old, oldOccurrence) = (clock.GetUtcNow() - options.KeepEnded, clock.GetUtcNow() - TimeSpan.FromDays(2));
        return unattended.ChangeAsync(tenant, db => db.JobRuns
            .Where(job => (job.State == JobState.Done || job.State == JobState.Cancelled) && (job.EndedAt < old || job.KeepsKey && job.EndedAt < oldOccurrence))
            .ExecuteDeleteAsync(ct), ct);
    }

    private bool IsLeft(JobAddress address, string? holder) => node.IsAlone && (holder != node.Name || !running.Has(address));
}
