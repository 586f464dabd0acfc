using System.Globalization;
using Province.Domain.Tenancy;
using Quartz;

namespace Province.App.Jobs.Scheduler;

/// <summary>Runs one job; its key is the address of the job's row. That one node works on it is the row's claim to say: were two kept apart here,
/// nobody could take over from a node that hangs and yet seems alive. That the node stops is heard from the node too: a shutdown of the scheduler
/// interrupts only the firings that it lists at one moment, and misses one that is handed out and not yet listed.</summary>
internal sealed class RunJob(JobRunner runner, RunningJobs all) : IJob
{
    public static JobKey KeyOf(JobAddress job) => new(job.Id.ToString("N"), job.Tenant.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.JobDetail.Key;
        var tenant = new TenantId(int.Parse(key.Group, NumberStyles.None, CultureInfo.InvariantCulture));
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, all.NodeStops);
        try
        {
            await runner.RunAsync(new JobAddress(tenant, Guid.ParseExact(key.Name, "N")), stopping.Token);
        }
        catch (OperationCanceledException) when (all.NodeStops.IsCancellationRequested)
        {
            // The job was not begun; the sweep finds it.
        }
    }
}

/// <summary>Fires a schedule; its key is the schedule's name.</summary>
[DisallowConcurrentExecution]
internal sealed class FireJob(ScheduleFiring firing) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await firing.FireAsync(context.JobDetail.Key.Name, context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);
}

/// <summary>Looks for jobs that nobody was told of.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(JobSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweep.RunOnceAsync(cancellationToken);
}
