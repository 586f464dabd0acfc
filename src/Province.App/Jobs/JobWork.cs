using Province.App.Security;

namespace Province.App.Jobs;

/// <summary>What a running job has in hand.</summary>
internal sealed class JobWork(JobClaim claim, RunningJobs.Running running, Caller caller, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The door for the person who asked for the job. What goes through it commits only while the job is neither called off nor taken over.</summary>
    public Door Door { get; } = new(scopes, caller, null, claim.EnforceAsync);

    /// <summary>Whether the job is noted as done.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Says how far the job is.</summary>
    /// <param name="phrase">What it is at, in a few Chinese words; at most 100 characters.</param>
    public void Report(int done, int total, string phrase) => running.Step = new JobStep(done, total, phrase);

    /// <summary>Makes the last change of the job; that it is done commits with it, so that it is never made twice.</summary>
    /// <param name="say">What came of it, in one Chinese sentence.</param>
    public async Task<string> FinishAsync<THandler, T>(Func<THandler, Task<T>> call, Func<T, string> say, CancellationToken ct) where THandler : class
    {
        var result = "";
        var last = new Door(scopes, caller, null, (db, token) => claim.FinishAsync(db, result, clock.GetUtcNow(), token));
        await last.CallAsync<THandler, T>(async handler =>
        {
            var answer = await call(handler);
            result = say(answer);
            return answer;
        }, ct);
        IsFinished = true;
        return result;
    }
}
