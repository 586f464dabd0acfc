using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Province.App.Jobs;
using Province.App.Tests.Plans;

namespace Province.App.Tests.Jobs;

/// <summary>The loops of a node say how their last round went, and trouble ends none of them.</summary>
public sealed class LoopBookTests
{
    [Fact]
    public async Task Round_ByHowItWent_IsNotedAndTheNextOneComes()
    {
        var clock = new TestClock();
        var book = new LoopBook(clock, NullLogger<LoopBook>.Instance);
        book.Open("test", "测试", TimeSpan.FromSeconds(30));
        (book.Loops.Single().Last, book.Loops.Single().Outcome).ShouldBe((null, null));
        await book.RoundAsync("test", _ => throw new InvalidOperationException("broken"), CancellationToken.None);
        book.Loops.Single().Outcome.ShouldBe(LoopOutcome.Failed);
        await book.RoundAsync("test", _ => Task.FromResult(new LoopRound(3, 1)), CancellationToken.None);
        book.Loops.Single().Outcome.ShouldBe(LoopOutcome.Partly);
        clock.Advance(TimeSpan.FromHours(1));
        var before = clock.GetUtcNow();
        await book.RoundAsync("test", _ => Task.FromResult(new LoopRound(0, 0)), CancellationToken.None);
        var loop = book.Loops.Single();
        loop.Outcome.ShouldBe(LoopOutcome.Fine);
        loop.Last!.Value.ShouldBeGreaterThanOrEqualTo(before);
    }

    [Fact]
    public async Task Run_OfALoopThatBreaks_GoesOnUntilItIsStopped()
    {
        var book = new LoopBook(TimeProvider.System, NullLogger<LoopBook>.Instance);
        book.Open("test", "测试", TimeSpan.FromMilliseconds(5));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var rounds = 0;
        await book.RunAsync("test", atOnce: true, _ =>
        {
            if (++rounds == 3)
                stop.Cancel();
            throw new InvalidOperationException("broken");
        }, stop.Token);
        rounds.ShouldBe(3, "the third stopped it");
    }

    [Fact]
    public async Task Scheduler_OfANodeAtWork_ListsItsLoopsWithTheirLastRound()
    {
        await using var app = await ProvinceApp.StartAsync(settings: [("Reminders:Every", "00:00:01"), ("Jobs:SealEvery", "00:00:01"), ("Jobs:DeliverEvery", "00:00:01")]);
        var admin = await app.AsAsync("hunan.admin");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (app.Services.GetRequiredService<LoopBook>().Loops.Count(loop => loop.Outcome == LoopOutcome.Fine) < 3)
            await Task.Delay(50, limit.Token);
        var loops = (await admin.ReadAsync("jobs/scheduler")).GetProperty("loops").EnumerateArray().ToDictionary(loop => loop.GetProperty("name").GetString()!);
        loops.Keys.ShouldBe(["deadlines", "delivery", "sealing", "sending"]);
        loops["deadlines"].GetProperty("timetable").GetString().ShouldBe("每 2 分钟");
        loops["sealing"].GetProperty("outcome").GetString().ShouldBe("fine");
        var page = (await (await Browser.SignedInAsync(app, "hunan.admin")).PageAsync("/jobs/scheduler")).Body!.TextContent;
        foreach (var said in new[] { "生成到期提醒", "还没有执行", "封存操作记录", "正常" })
            page.ShouldContain(said);
    }

    [Fact]
    public async Task Scheduler_OfANodeToldNotToWork_SaysSo()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        (await (await app.AsAsync("hunan.admin")).ReadAsync("jobs/scheduler")).GetProperty("loops").GetArrayLength().ShouldBe(0);
        (await (await Browser.SignedInAsync(app, "hunan.admin")).PageAsync("/jobs/scheduler")).Body!.TextContent.ShouldContain("这个节点不执行常驻任务");
    }
}
