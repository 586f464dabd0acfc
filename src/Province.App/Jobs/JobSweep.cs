namespace Province.App.Jobs;

/// <summary>Finds jobs that are due and that nobody works on: whose nudge was lost, whose rest is over, whose node is gone.</summary>
internal sealed class JobSweep(Unattended unattended, JobLedger ledger, IJobEngine engine, ILogger<JobSweep> logger)
{
    private const int MostAtOnce = 200;

    /// <returns>How many the engine was told of.</returns>
    public async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var told = 0;
        foreach (var tenant in await unattended.TenantsAsync(ct))
            try
            {
                foreach (var job in await ledger.DueAsync(tenant, MostAtOnce, ct))
                {
                    await engine.NudgeAsync(job, ct);
                    told++;
                }

                await ledger.ForgetAsync(tenant, ct);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                logger.LogError(exception, "The jobs of {Tenant} could not be looked through; they are looked at again.", tenant);
            }

        return told;
    }
}
