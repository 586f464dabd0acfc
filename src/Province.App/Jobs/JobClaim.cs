using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Jobs;

namespace Province.App.Jobs;

/// <summary>The right to work on a job until somebody else takes it over or calls it off; every commit of the work asks for it.</summary>
internal sealed record JobClaim(JobAddress Job, int Number)
{
    /// <summary>The job's row while the claim holds.</summary>
    public IQueryable<JobRun> Held(ProvinceDb db) => db.JobRuns.Where(job => job.Id == Job.Id && job.State == JobState.Running && job.Claim == Number);

    /// <summary>Keeps the row as it is until the transaction ends, so that nothing commits under a claim that was lost.</summary>
    /// <exception cref="JobLostException">It was.</exception>
    public async Task EnforceAsync(ProvinceDb db, CancellationToken ct)
    {
        if (await Held(db).ExecuteUpdateAsync(set => set.SetProperty(job => job.Claim, job => job.Claim), ct) == 0)
            throw new JobLostException(this);
    }

    /// <summary>Notes in the transaction that the job is done.</summary>
    /// <exception cref="JobLostException">The claim was lost.</exception>
    public async Task FinishAsync(ProvinceDb db, string result, DateTimeOffset at, CancellationToken ct)
    {
        await EnforceAsync(db, ct);
        (await Held(db).SingleAsync(ct)).Finish(result, at);
    }
}

/// <summary>Another node took the job over, or a person called it off.</summary>
internal sealed class JobLostException(JobClaim claim) : Exception($"Claim {claim.Number} of job {claim.Job.Id} of {claim.Job.Tenant} does not hold any more.");
