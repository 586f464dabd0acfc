namespace Province.App.Jobs;

/// <summary>What a kind of job does. It enters use cases by the work's own door, as the person who asked for it, and may run again after a crash.</summary>
/// <typeparam name="TArguments">A record that JSON can hold; old ones must stay readable.</typeparam>
internal interface IRun<in TArguments>
{
    /// <returns>What came of it, in one Chinese sentence. Whoever changes something once does it last, through <see cref="JobWork.FinishAsync"/>.</returns>
    Task<string> RunAsync(TArguments arguments, JobWork work, CancellationToken ct);
}
