using Province.Domain.Calendar;
using Quartz;

namespace Province.App.Jobs.Scheduler;

/// <summary>Quartz on its tables in the application's database: clustered on a server, alone on a file.</summary>
internal sealed class QuartzEngine([FromKeyedServices(QuartzRegistration.Name)] ISchedulerFactory factory, IEnumerable<JobSchedule> schedules, JobOptions options, RunningJobs all) : IJobEngine
{
    private const string SweepName = "sweep";
    private const string System = "system";
    private const string Schedules = "schedule";
    private readonly Lock _sync = new();
    private IScheduler? _scheduler;
    private Task? _stopped;

    public async Task StartAsync(CancellationToken ct)
    {
        var scheduler = await factory.GetScheduler(ct);
        await ScheduleAsync(scheduler, JobBuilder.Create<SweepJob>(), new JobKey(SweepName, System), Timetable.Each(options.LookEvery), ct);
        foreach (var schedule in schedules)
            await ScheduleAsync(scheduler, JobBuilder.Create<FireJob>(), new JobKey(schedule.Name, Schedules), schedule.Timetable, ct);
        await ForgetOthersAsync(scheduler, ct);
        await scheduler.Start(ct);
        _scheduler = scheduler;
    }

    /// <summary>Whoever asks a second time waits for the same end: a host may stop its parts twice at once, and throws away what they need after the first answer.</summary>
    public Task StopAsync(CancellationToken ct)
    {
        lock (_sync)
            return _stopped ??= _scheduler is { } scheduler ? ShutDownAsync(scheduler, ct) : Task.CompletedTask;
    }

    public async Task NudgeAsync(JobAddress job, CancellationToken ct)
    {
        if (_scheduler is not { } scheduler)
            return;
        var key = RunJob.KeyOf(job);
        var detail = JobBuilder.Create<RunJob>().WithIdentity(key).Build();
        var now = TriggerBuilder.Create().WithIdentity(key.Name, key.Group).StartNow().Build();
        await scheduler.ScheduleJob(detail, [now], ScheduleJobOptions.Replacing, ct);
    }

    public async Task<IReadOnlyList<JobNodeState>> NodesAsync(CancellationToken ct) => _scheduler is not { } scheduler ? []
        : [.. (await scheduler.QueryClusterNodes(ct)).Select(node =>
            new JobNodeState(node.InstanceId, node.LastCheckInUtc, node.State == ClusterNodeState.Alive, node.IsCurrentNode))];

    public async Task<IReadOnlyList<ScheduleState>> SchedulesAsync(CancellationToken ct)
    {
        if (_scheduler is not { } scheduler)
            return [];
        var triggers = await scheduler.GetTriggers([.. schedules.Select(schedule => new TriggerKey(schedule.Name, Schedules))], ct);
        return [.. triggers.Select(trigger => new ScheduleState(trigger.Key.Name, trigger.PreviousFireTimeUtc, trigger.NextFireTimeUtc))];
    }

    private async Task ShutDownAsync(IScheduler scheduler, CancellationToken ct)
    {
        try
        {
            await all.StopAllAsync();
        }
        finally
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, ct);
            _scheduler = null;
        }
    }

    /// <summary>A schedule that is known with the same timetable is left alone: its next time is not put off by a start.</summary>
    private static async Task ScheduleAsync<TJob>(IScheduler scheduler, JobBuilder<TJob> job, JobKey key, Timetable timetable, CancellationToken ct) where TJob : IJob
    {
        var (triggerKey, described) = (new TriggerKey(key.Name, key.Group), timetable.ToString());
        if (await scheduler.GetTrigger(triggerKey, ct) is { } known && known.Description == described)
            return;
        var trigger = TriggerBuilder.Create().WithIdentity(triggerKey).WithDescription(described).WithSchedule(ScheduleOf(timetable)).Build();
        await scheduler.ScheduleJob(job.WithIdentity(key).StoreDurably().Build(), [trigger], ScheduleJobOptions.Replacing, ct);
    }

    private static IScheduleBuilder ScheduleOf(Timetable timetable) => timetable.DailyAt is { } at
        ? CronScheduleBuilder.Create($"{at.Second} {at.Minute} {at.Hour} * * ?").InTimeZone(ChinaTime.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
        : SimpleScheduleBuilder.Create().WithInterval(timetable.Every!.Value).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount);

    private async Task ForgetOthersAsync(IScheduler scheduler, CancellationToken ct)
    {
        var known = schedules.Select(schedule => schedule.Name).ToHashSet(StringComparer.Ordinal);
        var stored = await scheduler.QueryJobs(new JobQuery { Group = GroupMatcher<JobKey>.GroupEquals(Schedules) }, ct);
        await scheduler.DeleteJobs([.. stored.Items.Select(job => job.Key).Where(key => !known.Contains(key.Name))], ct);
    }
}
