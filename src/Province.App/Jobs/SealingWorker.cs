using Province.App.Features.Audit;

namespace Province.App.Jobs;

/// <summary>Runs the sealing loop every so often.</summary>
internal sealed class SealingWorker(SealingLoop loop, JobOptions options, LoopBook book) : BackgroundService
{
    private const string Name = "sealing";

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        book.Open(Name, "封存操作记录", options.SealEvery);
        return book.RunAsync(Name, atOnce: true, loop.RunOnceAsync, stoppingToken);
    }
}
