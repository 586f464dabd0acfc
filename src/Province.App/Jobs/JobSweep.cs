namespace Province.App.Jobs;

/// <summary>Finds jobs that are due and that nobody works on: whose nudge was lost, whose rest is over, whose node is gone.</summary>
internal sealed class JobSweep(Unattended unattended, JobLedger ledger, IJobEngine engine, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Forgetting goes through the gate of all writers, and nobody waits for it.</summary>
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    private long? _forgotAt;

    /// <returns>How many the engine was told of.</returns>
    public async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var told = 0;
        var forgets = _forgotAt is not { } then || clock.GetElapsedTime(then) >= ForgetEvery;
        if (forgets)
            _forgotAt = clock.GetTimestamp();
        await unattended.EachAsync("The sweep of jobs", async tenant =>
        {
            foreach (var job in await ledger.DueAsync(tenant, MostAtOnce, ct))
            {
                await engine.NudgeAsync(job, ct);
                told++;
            }

            if (forgets)
                await ledger.ForgetAsync(tenant, ct);
        }, ct);
        return told;
    }
}
