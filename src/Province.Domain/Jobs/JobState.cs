namespace Province.Domain.Jobs;

/// <summary>How a job stands.</summary>
public enum JobState
{
    /// <summary>Nobody has begun it.</summary>
    Waiting,

    /// <summary>A node is at work on it.</summary>
    Running,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>The last attempt failed; it is tried again by itself.</summary>
    Retrying,

    /// <summary>It was refused or failed too often: nobody tries it again unless a person asks.</summary>
    Dead,

    /// <summary>A person called it off before it was done.</summary>
    Cancelled,
}
