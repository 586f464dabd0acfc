using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Jobs;
using Province.App.Shell.Api;
using Province.App.Tests.Exchange;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Jobs;

/// <summary>What any scheduler behind the port must hold; an implementation is one class that says how it is registered.</summary>
public abstract partial class JobEngineContract
{
    private protected static readonly TenantId City = Post.Hengyang;

    private protected Workbench Bench { get; } = new();

    private protected abstract void AddEngine(IServiceCollection services, DatabaseOptions database, JobNode node, JobOptions options);

    [Theory, OnSqlite, OnPostgres]
    public async Task Enqueue_TwiceUnderAKey_IsOneJobUntilItEnds(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        var held = Bench.Hold(1);
        var first = (await node.QueueAsync(City, [1])).Single();
        (await node.QueueAsync(City, [1])).Single().ShouldBe(first);
        await node.UntilAsync(City, 1, JobState.Running);
        (await node.QueueAsync(City, [1])).Single().ShouldBe(first, "it runs");
        (await node.FindAsync(City, 1)).Phrase.ShouldBe("做到一半");

        held.SetResult();
        (await node.UntilAsync(City, 1, JobState.Done)).Result.ShouldBe("第 1 件办完");
        (await node.QueueAsync(City, [1])).Single().ShouldNotBe(first, "it ended");
        await node.UntilAsync(City, 1, JobState.Done);
        Bench.Begun.ShouldBe([1, 1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enqueue_InAChangeThatIsRefused_LeavesNothing(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        await Should.ThrowAsync<RefusedException>(() => node.QueueAsync(City, [1, 2], fails: true));
        (await node.Sweep.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        (await node.TryFindAsync(City, 1)).ShouldBeNull();
        Bench.Begun.ShouldBeEmpty();
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
        Bench.Begun.Order().ShouldBe(numbers);
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
        Bench.Failures[1] = 4;
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
        Bench.Begun.Count.ShouldBe(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_AJobThatIsRefused_IsGivenUpWithTheRefusalsWords(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        Bench.Refused[1] = Refusal.Invalid("test.refused", "第 3 行没有名称。");
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
        Bench.Refused[1] = VersionRefusals.Stale;
        await node.QueueAsync(City, [1]);
        (await node.UntilAsync(City, 1, JobState.Retrying)).ErrorCode.ShouldBe(JobFailures.Fault);
        Bench.Refused.Clear();
        post.Clock.Advance(TimeSpan.FromSeconds(10));
        await node.Sweep.RunOnceAsync(CancellationToken.None);
        (await node.UntilAsync(City, 1, JobState.Done)).Attempts.ShouldBe(2);
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
        Bench.Begun.ShouldBeEmpty();
        (await node.QueueAsync(Post.Zhuzhou, [1])).Single().ShouldNotBe(id, "the same key in another tenant is another job");
        await node.Runner.RunAsync(new JobAddress(City, id), CancellationToken.None);
        (await ChangesAsync(post, City, "chore.end")).ShouldBe([1]);
        (await ChangesAsync(post, Post.Zhuzhou, "chore.end")).ShouldBeEmpty();
    }

    private protected Task<JobsNode> StartAsync(Post post, params JobSchedule[] schedules) => JobsNode.StartAsync(post.Database, post.Clock, Bench, AddEngine, schedules);

    private protected static Task<List<JobRun>> JobsAsync(Post post, TenantId tenant) =>
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
        while (Bench.Begun.Count < times)
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
