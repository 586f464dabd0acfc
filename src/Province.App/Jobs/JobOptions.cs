namespace Province.App.Jobs;

/// <summary>When the application works by itself.</summary>
internal sealed record JobOptions
{
    /// <summary>Whether this process runs the loops; off in tests that take their steps one by one.</summary>
    public bool Run { get; init; } = true;

    /// <summary>How often every outbox is looked into; what is sent in this process is carried at once. 1 second to 1 hour.</summary>
    public TimeSpan DeliverEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the audit trails are sealed. 1 second to 1 hour.</summary>
    public TimeSpan SealEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often jobs are looked for that nobody was told of. 1 second to 1 hour.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a node that says nothing keeps the job that it is at work on; on a server only. 10 seconds to 1 hour.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How often a node says that it is at work on a job, and how far; on a server only. 1 second to a third of <see cref="Lease"/>.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long jobs that were done or called off stay in the list. 1 day to 10 years.</summary>
    public TimeSpan KeepEnded { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How many jobs this process works on at once. 1 to 64.</summary>
    public int Workers { get; init; } = 4;

    /// <exception cref="InvalidOperationException">A period is out of its range.</exception>
    public JobOptions Checked()
    {
        foreach (var (name, period) in new[] { (nameof(DeliverEvery), DeliverEvery), (nameof(SealEvery), SealEvery), (nameof(LookEvery), LookEvery), (nameof(Lease), Lease) })
            if (period < TimeSpan.FromSeconds(1) || period > TimeSpan.FromHours(1))
                throw new InvalidOperationException($"Jobs:{name} is {period}; it must be from 00:00:01 to 01:00:00.");
        if (Lease < TimeSpan.FromSeconds(10))
            throw new InvalidOperationException($"Jobs:{nameof(Lease)} is {Lease}; a node says that it is alive every few seconds, and must be let miss some: 00:00:10 or more.");
        if (Beat < TimeSpan.FromSeconds(1) || Beat > Lease / 3)
            throw new InvalidOperationException($"Jobs:{nameof(Beat)} is {Beat}; it must be from 00:00:01 to a third of Jobs:{nameof(Lease)}, {Lease / 3}.");
        if (KeepEnded < TimeSpan.FromDays(1) || KeepEnded > TimeSpan.FromDays(3650))
            throw new InvalidOperationException($"Jobs:{nameof(KeepEnded)} is {KeepEnded}; it must be from 1.00:00:00 to 3650.00:00:00.");
        if (Workers is < 1 or > 64)
            throw new InvalidOperationException($"Jobs:{nameof(Workers)} is {Workers}; it must be from 1 to 64.");
        return this;
    }
}
