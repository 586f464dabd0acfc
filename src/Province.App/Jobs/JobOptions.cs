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

    /// <exception cref="InvalidOperationException">A period is out of its range.</exception>
    public JobOptions Checked()
    {
        foreach (var (name, period) in new[] { (nameof(DeliverEvery), DeliverEvery), (nameof(SealEvery), SealEvery) })
            if (period < TimeSpan.FromSeconds(1) || period > TimeSpan.FromHours(1))
                throw new InvalidOperationException($"Jobs:{name} is {period}; it must be from 00:00:01 to 01:00:00.");
        return this;
    }
}
