using Province.App.Features.Jobs;
using Province.App.Jobs;
using Province.App.Tests.Exchange;
using Province.Domain.Jobs;
using Province.Tests;

namespace Province.App.Tests.Jobs;

/// <summary>A job that is called off, and a node that stops.</summary>
public abstract partial class JobEngineContract
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Cancel_WhileItRuns_NothingMoreIsCommitted(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        var held = Bench.Hold(1);
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
        await Bench.Inside.Task.WaitAsync(limit.Token);
        (await CancelJob.TakeAsync(id, node.DoorInto(City), node.Get<RunningJobs>(), limit.Token)).State.ShouldBe(JobState.Cancelled);
        await UntilIdleAsync(node, RunChore.Endless);
        (await node.FindAsync(City, RunChore.Endless)).State.ShouldBe(JobState.Cancelled);
        (await ChangesAsync(post, City, "chore.endless")).ShouldBeEmpty();
        (await node.Sweep.RunOnceAsync(limit.Token)).ShouldBe(0, "it was called off");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_WhileAJobRuns_GivesItBackWithoutCountingTheAttempt(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var stopped = await StartAsync(post);
        Bench.Hold(RunChore.Attentive);
        await stopped.QueueAsync(City, [RunChore.Attentive]);
        await stopped.UntilAsync(City, RunChore.Attentive, JobState.Running);
        await stopped.DisposeAsync();
        Bench.Held.Clear();
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
        Bench.Hold(RunChore.Clumsy);
        await stopped.QueueAsync(City, [RunChore.Clumsy]);
        await stopped.UntilAsync(City, RunChore.Clumsy, JobState.Running);
        await stopped.DisposeAsync();
        var job = (await JobsAsync(post, City)).ShouldHaveSingleItem();
        (job.State, job.Attempts).ShouldBe((JobState.Waiting, 0));
    }
}
