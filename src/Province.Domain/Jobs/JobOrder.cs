namespace Province.Domain.Jobs;

/// <summary>What is asked for when a job is put in the queue.</summary>
/// <param name="Kind">What it is, such as <c>pool.import</c>; at most 60 characters.</param>
/// <param name="Key">What makes it one and the same job: at most 200 characters.</param>
/// <param name="Title">What it does, in one Chinese line of at most 200 characters.</param>
/// <param name="Arguments">Its arguments as JSON; they hold no secret.</param>
/// <param name="MostAttempts">How often it is tried before it is given up; 1 or more.</param>
public sealed record JobOrder(string Kind, string Key, string Title, string Arguments, int MostAttempts)
{
    /// <summary>Whether the key stays taken when the job has ended, so that it is never queued a second time: an occurrence of a schedule.</summary>
    public bool KeepsKey { get; init; }

    /// <summary>Who asked for it; the application itself when null.</summary>
    public JobAuthor? Author { get; init; }
}

/// <summary>The person for whom a job works, with the rights that the person has while it runs.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The name, for lists.</param>
/// <param name="Key">The name of the key by which a program asked for it; null for a person.</param>
public sealed record JobAuthor(Guid AccountId, string Name, string? Key);
