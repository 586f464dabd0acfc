using Province.App.Features.Deadlines.Reminders;
using Province.App.Features.Deadlines.Sending;

namespace Province.App.Jobs;

/// <summary>Runs the loop of deadlines every so often. The start is busy enough: what is due waits for the first period.</summary>
internal sealed class DeadlineWorker(DeadlineLoop loop, SendingOptions options, LoopBook book) : BackgroundService
{
    private const string Name = "deadlines";

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        book.Open(Name, "生成到期提醒", options.LookEvery);
        return book.RunAsync(Name, atOnce: false, loop.RunOnceAsync, stoppingToken);
    }
}
