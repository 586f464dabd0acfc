using Province.App.Features.Deadlines.Sending;

namespace Province.App.Jobs;

/// <summary>Runs the sending loop every so often.</summary>
internal sealed class SendingWorker(SendingLoop loop, SendingOptions options, TimeProvider clock, ILogger<SendingWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RunOnceAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped between two looks: what waits is sent after the next start.
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
            logger.LogError(exception, "The reminders could not be sent; they are tried again in {Seconds} s.", options.Every.TotalSeconds);
        }
    }
}
