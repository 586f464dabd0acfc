namespace Province.Domain.Jobs;

/// <summary>How long a job rests before it is tried again.</summary>
public static class JobPause
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The rest after an attempt that failed.</summary>
    /// <param name="attempts">The number of the attempt, from 1.</param>
    /// <returns>10 seconds, doubled for each further attempt, at most an hour.</returns>
    public static TimeSpan After(int attempts)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempts, 20) - 1);
        return doubled < Longest ? doubled : Longest;
    }
}
