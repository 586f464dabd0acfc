using Province.App.Exchange;

namespace Province.App.Jobs;

/// <summary>Runs the delivery loop: for a sender as soon as it has sent something, for everybody every so often.</summary>
internal sealed class DeliveryWorker(DeliveryLoop loop, DeliveryKick kick, JobOptions options, TimeProvider clock, ILogger<DeliveryWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? lookedAround = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                var rest = lookedAround is { } then ? options.DeliverEvery - clock.GetElapsedTime(then) : TimeSpan.Zero;
                var senders = rest > TimeSpan.Zero ? await kick.WaitAsync(rest, clock, stoppingToken) : null;
                if (senders is { Count: > 0 })
                {
                    await loop.RunOnceAsync(senders, stoppingToken);
                    continue;
                }

                lookedAround = clock.GetTimestamp();
                await loop.RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "The delivery loop failed; it runs again in {Seconds} s.", options.DeliverEvery.TotalSeconds);
            }
    }
}
