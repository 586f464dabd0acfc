using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Jobs;

/// <summary>Works on a job that the engine names: begins it if it is due, runs it, and notes what came of it. Called too often it does nothing.</summary>
internal sealed class JobRunner(JobLedger ledger, JobKinds kinds, RunningJobs all, IServiceScopeFactory scopes, ILogger<JobRunner> logger)
{
    public async Task RunAsync(JobAddress address, CancellationToken stopping)
    {
        if (await ledger.BeginAsync(address, stopping) is not { } job)
            return;
        var claim = new JobClaim(address, job.Claim);
        using var running = all.Begin(address, stopping);
        using var over = new CancellationTokenSource();
        var beats = ledger.Node.IsAlone ? Task.CompletedTask : BeatAsync(claim, running, over.Token);
        try
        {
            await WorkAsync(job, claim, running, stopping);
        }
        finally
        {
            await over.CancelAsync();
            await beats;
        }
    }

    /// <summary>A change of the application itself that lost against another (stale) is tried again like a failure: nobody is there to look again.</summary>
    private async Task WorkAsync(JobRun job, JobClaim claim, RunningJobs.Running running, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var kind = kinds.Find(job.Kind) ?? throw new RefusedException(JobRefusals.UnknownKind);
            var caller = await CallerAsync(job, scope.ServiceProvider, running.Stopped);
            var work = new JobWork(claim, running, caller, scopes, scope.ServiceProvider.GetRequiredService<TimeProvider>());
            var result = await kind.RunAsync(scope.ServiceProvider, job.Arguments, work, running.Stopped);
            if (!work.IsFinished)
                await ledger.NoteAsync(claim, (row, at) => row.Finish(result, at), CancellationToken.None);
        }
        catch (RefusedException refused) when (job.AuthorId is not null || refused.Refusal != VersionRefusals.Stale)
        {
            logger.LogWarning("Job {Job} ({Kind}) of {Tenant} was refused: {Code}.", job.Id, job.Kind, job.Tenant, refused.Refusal.Code);
            await ledger.NoteAsync(claim, (row, at) => row.Refuse(refused.Refusal, at), CancellationToken.None);
        }
        catch (Exception exception) when (exception is not JobLostException && stopping.IsCancellationRequested)
        {
            if (exception is not OperationCanceledException)
                logger.LogWarning(exception, "Job {Job} ({Kind}) of {Tenant} broke off as this node stops; it is given back.", job.Id, job.Kind, job.Tenant);
            await ledger.NoteAsync(claim, (row, at) => row.GiveBack(at), CancellationToken.None);
        }
        catch (Exception exception) when (exception is JobLostException || running.Stopped.IsCancellationRequested)
        {
            logger.LogInformation("Job {Job} ({Kind}) of {Tenant} was called off or taken over; this node committed nothing more of it.", job.Id, job.Kind, job.Tenant);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Job {Job} ({Kind}) of {Tenant} failed at attempt {Attempt}.", job.Id, job.Kind, job.Tenant, job.Attempts);
            await ledger.NoteAsync(claim, (row, at) => row.Fail(JobFailures.Fault, at), CancellationToken.None);
        }
    }

    /// <summary>The person who asked for it, with the rights of today; the application itself where nobody did.</summary>
    private static async Task<Caller> CallerAsync(JobRun job, IServiceProvider services, CancellationToken ct)
    {
        if (job.AuthorId is not { } author)
            return Caller.Machine("系统任务", job.Tenant, Right.Operate);
        var standing = await services.GetRequiredService<Standings>().FindAsync(author, job.Tenant, ct) ?? throw new RefusedException(JobRefusals.AuthorGone);
        return (standing with { Key = job.AuthorKey }).ToCaller();
    }

    /// <summary>Keeps the claim; the work is told to stop when it was lost.</summary>
    private async Task BeatAsync(JobClaim claim, RunningJobs.Running running, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            try
            {
                await Task.Delay(ledger.Beat, over);
                if (!await ledger.KeepAsync(claim, running.Step, over))
                    running.Stop();
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "Job {Job} of {Tenant} could not be kept; it is tried again.", claim.Job.Id, claim.Job.Tenant);
            }
    }
}
