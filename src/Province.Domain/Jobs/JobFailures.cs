namespace Province.Domain.Jobs;

/// <summary>Why an attempt at a job failed without a refusal.</summary>
public static class JobFailures
{
    /// <summary>The application failed; the log says how.</summary>
    public const string Fault = "job.fault";

    /// <summary>The node that was at work on it stopped before it was done.</summary>
    public const string NodeStopped = "job.node_stopped";
}
