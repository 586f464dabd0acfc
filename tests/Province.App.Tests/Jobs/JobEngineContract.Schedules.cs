using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Tests.Exchange;
using Province.Domain.Calendar;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Jobs;

/// <summary>What is found by looking, and what fires by the clock.</summary>
public abstract partial class JobEngineContract
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_ANudgeThatWasLost_FindsTheJob(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        node.IsDeaf = true;
        await node.QueueAsync(City, [1]);
        await node.QueueAsync(Post.Zhuzhou, [2]);
        await node.Sweep.RunOnceAsync(CancellationToken.None);   // or the engine looks by itself, a moment before
        await node.UntilAsync(City, 1, JobState.Done);
        await node.UntilAsync(Post.Zhuzhou, 2, JobState.Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_AJobWhoseNodeIsGone_IsDoneByAnotherAndOnce(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var gone = await JobsNode.StartAsync(post.Database, post.Clock, Bench, AddEngine, [], isSilent: true);
        var held = Bench.Hold(1);
        await gone.QueueAsync(City, [1]);
        await gone.UntilAsync(City, 1, JobState.Running);
        Bench.Held.TryRemove(1, out _);
        await using var next = await StartAsync(post);
        if (provider == "postgres")
            (await next.Sweep.RunOnceAsync(CancellationToken.None)).ShouldBe(0, "the node may be alive");
        post.Clock.Advance(JobsNode.Lease + TimeSpan.FromSeconds(5));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await next.FindAsync(City, 1)).State != JobState.Done)
        {
            await next.Sweep.RunOnceAsync(limit.Token);   // again and again, as it does by itself: on one file the node that is not quite gone may be told in its stead
            await Task.Delay(100, limit.Token);
        }

        var view = await next.FindAsync(City, 1);
        (view.Node, view.Attempts).ShouldBe((next.Name, 2));

        held.SetResult();   // the node was not gone, only silent: what it still tries must not count
        await UntilIdleAsync(gone);
        (await ChangesAsync(post, City, "chore.middle")).ShouldBe([1]);
        (await ChangesAsync(post, City, "chore.end")).ShouldBe([1]);
        await gone.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_JobsThatEndedLongAgo_ForgetsThemOnceAnHour(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        await node.Engine.StopAsync(CancellationToken.None);   // nothing sweeps but what is swept here
        foreach (var (number, pause, left) in new[] { (1, TimeSpan.FromDays(91), 0), (2, TimeSpan.FromMinutes(59), 1), (3, TimeSpan.FromMinutes(2), 0) })
        {
            var id = (await node.QueueAsync(City, [number])).Single();
            await node.Runner.RunAsync(new JobAddress(City, id), CancellationToken.None);
            post.Clock.Advance(pause);
            var longAgo = post.Clock.GetUtcNow().AddDays(-91);
            await post.Database.InAsync(City, db => db.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(job => job.EndedAt, longAgo)));
            await node.Sweep.RunOnceAsync(CancellationToken.None);
            (await JobsAsync(post, City)).Count.ShouldBe(left, $"round {number}");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Schedule_FiresByItself_OnceForEachOccurrenceAndTenant(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var daily = new JobSchedule("test", "测试日程", Timetable.Each(TimeSpan.FromSeconds(1)), "test.daily", """{"name":"日程办完"}""", tenant => tenant.IsCity);
        await using var node = await StartAsync(post, daily);
        await using var second = provider == "postgres" ? await StartAsync(post, daily) : null;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await JobsAsync(post, City)).Count(job => job.State == JobState.Done) < 2)
            await Task.Delay(50, limit.Token);
        (await node.Engine.SchedulesAsync(CancellationToken.None)).ShouldHaveSingleItem().Next.ShouldNotBeNull();
        var keys = (await JobsAsync(post, City)).Select(job => job.Key).ToList();
        keys.ShouldBeUnique();
        (await JobsAsync(post, Post.Hunan)).ShouldBeEmpty("it is for cities");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Schedule_ToldOfAnOccurrenceAgainAndAgain_QueuesItOnce(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var farOff = TimeOnly.FromDateTime(ChinaTime.LocalOf(TimeProvider.System.GetUtcNow()).AddHours(12).DateTime);
        var daily = new JobSchedule("test", "测试日程", Timetable.Daily(farOff), "test.daily", """{"name":"日程办完"}""", tenant => tenant == Post.Zhuzhou);
        await using var node = await StartAsync(post, daily);
        var at = new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero);
        for (var round = 0; round < 2; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => node.Firing.FireAsync("test", at, CancellationToken.None)));
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while ((await JobsAsync(post, Post.Zhuzhou)).Any(job => job.IsOpen))
                await Task.Delay(20, limit.Token);
        }

        (await JobsAsync(post, Post.Zhuzhou)).ShouldHaveSingleItem().Result.ShouldBe("日程办完");
        await node.Firing.FireAsync("test", at.AddDays(1), CancellationToken.None);
        (await JobsAsync(post, Post.Zhuzhou)).Select(job => job.Key).ShouldBe(["test@20260309T010000", "test@20260310T010000"]);
        (await node.Engine.SchedulesAsync(CancellationToken.None)).ShouldHaveSingleItem().Next.ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Schedule_WithTroubleInOneTenant_ComesToTheOthers(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var farOff = TimeOnly.FromDateTime(ChinaTime.LocalOf(TimeProvider.System.GetUtcNow()).AddHours(12).DateTime);
        var daily = new JobSchedule("test", "测试日程", Timetable.Daily(farOff), "test.daily", """{"name":"日程办完"}""",
            tenant => tenant == Post.Zhuzhou ? throw new InvalidOperationException("Trouble.") : tenant.IsCity);
        await using var node = await StartAsync(post, daily);
        await node.Firing.FireAsync("test", new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero), CancellationToken.None);
        (await JobsAsync(post, City)).ShouldHaveSingleItem().Key.ShouldBe("test@20260309T010000");
        (await JobsAsync(post, Post.Zhuzhou)).ShouldBeEmpty();
    }
}
