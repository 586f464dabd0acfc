using Province.App.Features.Deadlines.Sending;

namespace Province.App.Jobs;

/// <summary>Runs the sending loop every so often.</summary>
internal sealed class SendingWorker(SendingLoop loop, SendingOptions options, LoopBook book) : BackgroundService
{
    private const string Name = "sending";

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        book.Open(Name, "发送邮件和群机器人提醒", options.Every);
        return book.RunAsync(Name, atOnce: false, loop.RunOnceAsync, stoppingToken);
    }
}
