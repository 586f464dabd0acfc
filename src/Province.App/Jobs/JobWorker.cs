namespace Province.App.Jobs;

/// <summary>Starts the engine behind the first answers, and hands it the nudges.</summary>
internal sealed class JobWorker(IJobEngine engine, JobNudges nudges, IHostApplicationLifetime lifetime, ILogger<JobWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>The engine costs half a second of a processor to start: the first pages have it before.</summary>
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await UntilStartedAsync(stoppingToken);
            while (!await TryAsync(() => engine.StartAsync(stoppingToken), "start", stoppingToken))
                await Task.Delay(Pause, stoppingToken);
            await foreach (var job in nudges.ReadAllAsync(stoppingToken))
                await TryAsync(() => engine.NudgeAsync(job, stoppingToken), "be told of a job, which the sweep finds later", stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops, whatever it was at; StopAsync stops the engine, and the sweep finds what it was not told of.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }

    private async Task UntilStartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource();
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
        await Task.Delay(HeadStart, ct);
    }

    private async Task<bool> TryAsync(Func<Task> act, string what, CancellationToken ct)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            logger.LogError(exception, "The scheduler could not {What}.", what);
            return false;
        }
    }
}
