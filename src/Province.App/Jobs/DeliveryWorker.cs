using Province.App.Exchange;

namespace Province.App.Jobs;

/// <summary>Runs the delivery loop: for a sender as soon as it has sent something, for everybody every so often.</summary>
internal sealed class DeliveryWorker(DeliveryLoop loop, DeliveryKick kick, JobOptions options, TimeProvider clock, LoopBook book) : BackgroundService
{
    private const string Name = "delivery";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        book.Open(Name, "投递单位之间的函件", options.DeliverEvery);
        long? lookedAround = null;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var rest = lookedAround is { } then ? options.DeliverEvery - clock.GetElapsedTime(then) : TimeSpan.Zero;
                var senders = rest > TimeSpan.Zero ? await kick.WaitAsync(rest, clock, stoppingToken) : null;
                if (senders is { Count: > 0 })
                {
                    await book.RoundAsync(Name, ct => loop.RunOnceAsync(senders, ct), stoppingToken);
                    continue;
                }

                lookedAround = clock.GetTimestamp();
                await book.RoundAsync(Name, loop.RunOnceAsync, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped between two rounds, or in one: what is left is carried after the next start.
        }
    }
}
