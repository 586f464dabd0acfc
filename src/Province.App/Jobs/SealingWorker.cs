using Province.App.Features.Audit;

namespace Province.App.Jobs;

/// <summary>Runs the sealing loop every so often.</summary>
internal sealed class SealingWorker(SealingLoop loop, JobOptions options, TimeProvider clock, ILogger<SealingWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.SealEvery, clock);
        try
        {
            do
                await RunOnceAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped between two looks: what is not sealed yet is sealed after the next start.
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            await loop.RunOnceAsync(ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            logger.LogError(exception, "The sealing loop failed; it runs again in {Seconds} s.", options.SealEvery.TotalSeconds);
        }
    }
}
