using Microsoft.Extensions.DependencyInjection;
using Province.App.Jobs;
using Province.App.Jobs.Scheduler;
using Province.App.Tests.Exchange;
using Province.Data;
using Province.Domain.Jobs;
using Province.Tests;
using Quartz;

namespace Province.App.Tests.Jobs;

public sealed class QuartzEngineTests : JobEngineContract
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private protected override void AddEngine(IServiceCollection services, DatabaseOptions database, JobNode node, JobOptions options) =>
        services.AddQuartzEngine(database, node, options);

    /// <summary>A shutdown of Quartz interrupts the firings that it lists as executing; this one is listed only afterwards, and begins the job that was given back.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_WhileAFiringIsHandedOutAndNotYetListed_IsHeardByItToo(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var node = await StartAsync(post);
        var held = Bench.Hold(RunChore.Attentive);
        var id = (await node.QueueAsync(City, [RunChore.Attentive])).Single();
        await node.UntilAsync(City, RunChore.Attentive, JobState.Running);
        var firings = new HeldFirings();
        (await SchedulerOfAsync(node)).ListenerManager.AddTriggerListener(firings, []);
        await node.Engine.NudgeAsync(new JobAddress(City, id), CancellationToken.None);
        await firings.HandedOut.WaitAsync(Limit);
        var stopped = node.DisposeAsync().AsTask();
        try
        {
            await UntilWaitingAsync(post);
            firings.LetGo();
            await stopped;
        }
        finally
        {
            firings.LetGo();
            held.TrySetResult();   // where the stop hangs, its job ends now
        }

        var job = (await JobsAsync(post, City)).ShouldHaveSingleItem();
        (job.State, job.Attempts).ShouldBe((JobState.Waiting, 0));
        Bench.Begun.ShouldBe([RunChore.Attentive]);
    }

    /// <summary>Quartz takes a cancellation that it did not ask for itself for a fault of the job.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_AJobThatFiresMeanwhile_IsNeitherBegunNorAFault(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = await StartAsync(post);
        var firings = new EndedFirings();
        (await SchedulerOfAsync(node)).ListenerManager.AddJobListener(firings, []);
        await node.Get<RunningJobs>().StopAllAsync();
        await node.QueueAsync(City, [1]);
        (await firings.First.WaitAsync(Limit)).ShouldBeNull();
        var job = (await JobsAsync(post, City)).ShouldHaveSingleItem();
        (job.State, job.Attempts).ShouldBe((JobState.Waiting, 0));
        Bench.Begun.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_ThatAJobTakesBadly_ShutsTheSchedulerDownAllTheSame(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var node = await StartAsync(post);
        var scheduler = await SchedulerOfAsync(node);
        node.Get<RunningJobs>().NodeStops.Register(() => throw new InvalidOperationException("Trouble."));
        (await Record.ExceptionAsync(() => node.DisposeAsync().AsTask())).ShouldBeOfType<AggregateException>().InnerException.ShouldBeOfType<InvalidOperationException>();
        scheduler.Status.ShouldBe(SchedulerStatus.Shutdown);
    }

    private static async Task<IScheduler> SchedulerOfAsync(JobsNode node) =>
        await node.Get<IServiceProvider>().GetRequiredKeyedService<ISchedulerFactory>(QuartzRegistration.Name).GetScheduler();

    private static async Task UntilWaitingAsync(Post post)
    {
        using var limit = new CancellationTokenSource(Limit);
        while ((await JobsAsync(post, City)).Single().State != JobState.Waiting)
            await Task.Delay(20, limit.Token);
    }

    /// <summary>Holds the firings of jobs of the city after they are handed out and before they are listed as executing.</summary>
    private sealed class HeldFirings : ITriggerListener
    {
        private readonly TaskCompletionSource _handedOut = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => nameof(HeldFirings);

        public Task HandedOut => _handedOut.Task;

        public void LetGo() => _letGo.TrySetResult();

        public async ValueTask TriggerFired(ITrigger trigger, IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            if (trigger.JobKey.Group != City.ToString())
                return;
            _handedOut.TrySetResult();
            await _letGo.Task;
        }
    }

    /// <summary>Notes how the first firing of a job of the city ended.</summary>
    private sealed class EndedFirings : IJobListener
    {
        private readonly TaskCompletionSource<JobExecutionException?> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => nameof(EndedFirings);

        public Task<JobExecutionException?> First => _first.Task;

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            if (context.JobDetail.Key.Group == City.ToString())
                _first.TrySetResult(jobException);
            return ValueTask.CompletedTask;
        }
    }
}
