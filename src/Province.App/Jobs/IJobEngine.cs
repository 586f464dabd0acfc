using Province.Domain.Tenancy;

namespace Province.App.Jobs;

/// <summary>
/// The port to a scheduler: it says when and on which node something is looked at, and nothing else. What a job is, who may begin it, what became
/// of it and when it is tried again are the rows of <see cref="Domain.Jobs.JobRun"/>, so that an engine may lose, double or delay what it was told.
/// </summary>
/// <remarks>An engine calls <see cref="JobRunner.RunAsync"/>, <see cref="JobSweep.RunOnceAsync"/> and <see cref="ScheduleFiring.FireAsync"/>;
/// <c>JobEngineContract</c> in the tests is what each must pass.</remarks>
internal interface IJobEngine
{
    /// <summary>Begins to work, with all schedules and the sweep.</summary>
    Task StartAsync(CancellationToken ct);

    /// <summary>Stops; what is running here is told to give its job back.</summary>
    Task StopAsync(CancellationToken ct);

    /// <summary>Has a job run soon, on one node that has room.</summary>
    Task NudgeAsync(JobAddress job, CancellationToken ct);

    /// <summary>The nodes that it knows of; empty when it has not started.</summary>
    Task<IReadOnlyList<JobNodeState>> NodesAsync(CancellationToken ct);

    /// <summary>When each schedule fired last and fires next; empty when it has not started.</summary>
    Task<IReadOnlyList<ScheduleState>> SchedulesAsync(CancellationToken ct);
}

/// <summary>Where a job's row is.</summary>
internal readonly record struct JobAddress(TenantId Tenant, Guid Id);

/// <param name="Name">The node.</param>
/// <param name="LastSeen">When it last said that it is alive; null where nodes do not say.</param>
/// <param name="IsAlive">Whether it is thought to be.</param>
/// <param name="IsHere">Whether it is the one that answers.</param>
public sealed record JobNodeState(string Name, DateTimeOffset? LastSeen, bool IsAlive, bool IsHere);

/// <param name="Name">The schedule.</param>
/// <param name="Last">When it fired last, or null.</param>
/// <param name="Next">When it fires next, or null.</param>
public sealed record ScheduleState(string Name, DateTimeOffset? Last, DateTimeOffset? Next);
