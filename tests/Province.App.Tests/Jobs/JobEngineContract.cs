using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Jobs;
using Province.App.Jobs;
using Province.App.Shell.Api;
using Province.App.Tests.Exchange;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Jobs;

/// <summary>What any scheduler behind the port must hold; an implementation is one class that says how it is registered.</summary>
public abstract class JobEngineContract
{
    private static readonly TenantId City = Post.Hengyang;
    private readonly Workbench _bench = new();

    private protected abstract void AddEngine(IServiceCollection services, DatabaseOptions database, JobNode node, JobOptions options);

    [Theory, OnSqlite, OnPostgres]
    public async Task Enqueue_TwiceUnderAKey_IsOneJobUntilItEnds(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        var held = _bench.Hold(1);
        var first = (await node.QueueAsync(City, [1])).Single();
        (await node.QueueAsync(City, [1])).Single().ShouldBe(first);
        await node.UntilAsync(City, 1, JobState.Running);
        (await node.QueueAsync(City, [1])).Single().ShouldBe(first, "it runs");
        (await node.FindAsync(City, 1)).Phrase.ShouldBe("做到一半");

        held.SetResult();
        (await node.UntilAsync(City, 1, JobState.Done)).Result.ShouldBe("第 1 件办完");
        (await node.QueueAsync(City, [1])).Single().ShouldNotBe(first, "it ended");
        await node.UntilAsync(City, 1, JobState.Done);
        _bench.Begun.ShouldBe([1, 1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enqueue_InAChangeThatIsRefused_LeavesNothing(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        await Should.ThrowAsync<RefusedException>(() => node.QueueAsync(City, [1, 2], fails: true));
        (await node.Sweep.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        (await node.TryFindAsync(City, 1)).ShouldBeNull();
        _bench.Begun.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_ManyJobs_EachOnceThoughNodesAreToldOften(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var first = await StartAsync(post);
        await using var second = provider == "postgres" ? await StartAsync(post) : null;
        int[] numbers = [.. Enumerable.Range(1, 30)];
        await first.QueueAsync(City, numbers);
        foreach (var node in new[] { first, second, first, second }.OfType<JobsNode>())
            await node.Sweep.RunOnceAsync(CancellationToken.None);
        foreach (var number in numbers)
            await first.UntilAsync(City, number, JobState.Done);
        _bench.Begun.Order().ShouldBe(numbers);
        (await ChangesAsync(post, City, "chore.end")).ShouldBe(numbers);
        (await JobsAsync(post, City)).ShouldAllBe(job => job.Attempts == 1 && job.HeldKey == null);
        if (second is not null)
            (await first.Engine.NodesAsync(CancellationToken.None)).Where(node => node.IsAlive).Select(node => node.Name).Order().ShouldBe(new[] { first.Name, second.Name }.Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_AJobThatFails_RestsLongerEachTimeThenWaitsForAPerson(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        _bench.Failures[1] = 4;
        await node.QueueAsync(City, [1]);
        foreach (var (attempt, pause) in new[] { (1, 10), (2, 20) })
        {
            var view = await node.UntilAsync(City, 1, JobState.Retrying);
            (view.Attempts, view.ErrorCode).ShouldBe((attempt, JobFailures.Fault));
            view.ErrorText.ShouldNotBeNull().ShouldNotContain("secret");
            view.ErrorText.ShouldBe("系统执行时出错，会自动重试；多次失败请联系系统管理员。");
            (await node.Sweep.RunOnceAsync(CancellationToken.None)).ShouldBe(0, "the rest is not over");
            post.Clock.Advance(TimeSpan.FromSeconds(pause));
            await node.Sweep.RunOnceAsync(CancellationToken.None);   // or the engine looks by itself, a moment before
            await UntilBegunAsync(attempt + 1);
        }

        var dead = await node.UntilAsync(City, 1, JobState.Dead);
        (dead.Attempts, dead.ErrorText).ShouldBe((3, "系统多次执行都出错，已停止重试。请联系系统管理员查看后重新执行。"));
        post.Clock.Advance(TimeSpan.FromDays(1));
        (await node.Sweep.RunOnceAsync(CancellationToken.None)).ShouldBe(0, "nobody asked");

        await ChangeAsync(node, 1, (job, at) => job.TryAgain(at));
        await node.Sweep.RunOnceAsync(CancellationToken.None);
        await node.UntilAsync(City, 1, JobState.Retrying);
        post.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.Sweep.RunOnceAsync(CancellationToken.None);
        (await node.UntilAsync(City, 1, JobState.Done)).ErrorCode.ShouldBeNull();
        _bench.Begun.Count.ShouldBe(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_AJobThatIsRefused_IsGivenUpWithTheRefusalsWords(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        _bench.Refused[1] = Refusal.Invalid("test.refused", "第 3 行没有名称。");
        await node.QueueAsync(City, [1]);
        var view = await node.UntilAsync(City, 1, JobState.Dead);
        (view.Attempts, view.ErrorCode, view.ErrorText).ShouldBe((1, "test.refused", "第 3 行没有名称。"));
    }

    /// <summary>A person would look again; nobody does for the application itself.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Run_AJobOfTheApplicationThatLostAgainstAnotherChange_IsTriedAgain(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        _bench.Refused[1] = VersionRefusals.Stale;
        await node.QueueAsync(City, [1]);
        (await node.UntilAsync(City, 1, JobState.Retrying)).ErrorCode.ShouldBe(JobFailures.Fault);
        _bench.Refused.Clear();
        post.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.Sweep.RunOnceAsync(CancellationToken.None);
        (await node.UntilAsync(City, 1, JobState.Done)).Attempts.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cancel_WhileItRuns_NothingMoreIsCommitted(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        var held = _bench.Hold(1);
        await node.QueueAsync(City, [1]);
        await node.UntilAsync(City, 1, JobState.Running);
        await ChangeAsync(node, 1, (job, at) => job.Cancel(at));
        held.SetResult();
        await UntilIdleAsync(node);
        (await node.FindAsync(City, 1)).State.ShouldBe(JobState.Cancelled);
        (await ChangesAsync(post, City, "chore.middle")).ShouldBeEmpty();
        (await ChangesAsync(post, City, "chore.end")).ShouldBeEmpty();
    }

    /// <summary>On one file the work holds the gate that the change of its row needs.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Cancel_InTheMidstOfAChange_StopsItInsteadOfWaitingForIt(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var id = (await node.QueueAsync(City, [RunChore.Endless])).Single();
        await _bench.Inside.Task.WaitAsync(limit.Token);
        (await CancelJob.TakeAsync(id, node.DoorInto(City), node.Get<RunningJobs>(), limit.Token)).State.ShouldBe(JobState.Cancelled);
        await UntilIdleAsync(node, RunChore.Endless);
        (await node.FindAsync(City, RunChore.Endless)).State.ShouldBe(JobState.Cancelled);
        (await ChangesAsync(post, City, "chore.endless")).ShouldBeEmpty();
        (await node.Sweep.RunOnceAsync(limit.Token)).ShouldBe(0, "it was called off");
    }

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
        var gone = await JobsNode.StartAsync(post.Database, post.Clock, _bench, AddEngine, [], isSilent: true);
        var held = _bench.Hold(1);
        await gone.QueueAsync(City, [1]);
        await gone.UntilAsync(City, 1, JobState.Running);
        _bench.Held.TryRemove(1, out _);
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
    public async Task Stop_WhileAJobRuns_GivesItBackWithoutCountingTheAttempt(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var stopped = await StartAsync(post);
        _bench.Hold(RunChore.Attentive);
        await stopped.QueueAsync(City, [RunChore.Attentive]);
        await stopped.UntilAsync(City, RunChore.Attentive, JobState.Running);
        await stopped.DisposeAsync();
        _bench.Held.Clear();
        await using var next = await StartAsync(post);
        (await next.FindAsync(City, RunChore.Attentive)).State.ShouldBe(JobState.Waiting);
        await next.Sweep.RunOnceAsync(CancellationToken.None);
        (await next.UntilAsync(City, RunChore.Attentive, JobState.Done)).Attempts.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_WhileAJobBreaksOffWithAFault_GivesItBackToo(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var stopped = await StartAsync(post);
        _bench.Hold(RunChore.Clumsy);
        await stopped.QueueAsync(City, [RunChore.Clumsy]);
        await stopped.UntilAsync(City, RunChore.Clumsy, JobState.Running);
        await stopped.DisposeAsync();
        var job = (await JobsAsync(post, City)).ShouldHaveSingleItem();
        (job.State, job.Attempts).ShouldBe((JobState.Waiting, 0));
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

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_InATenant_SeesNothingOfAnother(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        await node.Engine.StopAsync(CancellationToken.None);   // nothing runs but what is run here
        var id = (await node.QueueAsync(City, [1])).Single();
        (await node.TryFindAsync(Post.Zhuzhou, 1)).ShouldBeNull();
        await node.Runner.RunAsync(new JobAddress(Post.Zhuzhou, id), CancellationToken.None);
        _bench.Begun.ShouldBeEmpty();
        (await node.QueueAsync(Post.Zhuzhou, [1])).Single().ShouldNotBe(id, "the same key in another tenant is another job");
        await node.Runner.RunAsync(new JobAddress(City, id), CancellationToken.None);
        (await ChangesAsync(post, City, "chore.end")).ShouldBe([1]);
        (await ChangesAsync(post, Post.Zhuzhou, "chore.end")).ShouldBeEmpty();
    }

    private Task<JobsNode> StartAsync(Post post, params JobSchedule[] schedules) => JobsNode.StartAsync(post.Database, post.Clock, _bench, AddEngine, schedules);

    private static Task<List<JobRun>> JobsAsync(Post post, TenantId tenant) =>
        post.Database.InAsync(tenant, db => db.JobRuns.AsNoTracking().OrderBy(job => job.QueuedAt).ToListAsync());

    private static async Task<IReadOnlyList<int>> ChangesAsync(Post post, TenantId tenant, string kind) =>
        [.. (await post.Database.InAsync(tenant, db => db.AuditEntries.Where(entry => entry.SubjectKind == kind).Select(entry => entry.SubjectId).ToListAsync())).Select(int.Parse).Order()];

    private static async Task ChangeAsync(JobsNode node, int number, Action<JobRun, DateTimeOffset> change)
    {
        var id = (await node.FindAsync(City, number)).JobId;
        await node.Get<Unattended>().ChangeAsync(City, async db => change(await db.JobRuns.SingleAsync(job => job.Id == id), node.Get<TimeProvider>().GetUtcNow()), CancellationToken.None);
    }

    private async Task UntilBegunAsync(int times)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_bench.Begun.Count < times)
            await Task.Delay(20, limit.Token);
    }

    private static async Task UntilIdleAsync(JobsNode node, int number = 1)
    {
        var id = (await node.FindAsync(City, number)).JobId;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (node.Get<RunningJobs>().Has(new JobAddress(City, id)))
            await Task.Delay(20, limit.Token);
    }
}
