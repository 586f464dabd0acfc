using Province.Domain.Tenancy;

namespace Province.Domain.Jobs;

/// <summary>One long piece of work in the background, with what became of it.</summary>
/// <remarks>Invariants: whoever works on it holds a claim, a number that only grows; a later claim or an end makes the earlier one worthless; a job that
/// ended changes no more unless a person has it tried again.</remarks>
public sealed partial class JobRun : ITenantOwned
{
    /// <summary>Puts a job in the queue.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">A new id.</param>
    /// <param name="order">What is asked for.</param>
    /// <param name="at">When, UTC.</param>
    public JobRun(TenantId tenant, Guid id, JobOrder order, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order.MostAttempts, 1);
        (Tenant, Id, Kind, Key, Title, Arguments) = (tenant, id, order.Kind, order.Key, order.Title, order.Arguments);
        (HeldKey, KeepsKey, MostAttempts) = (order.Key, order.KeepsKey, order.MostAttempts);
        (AuthorId, AuthorName, AuthorKey) = (order.Author?.AccountId, order.Author?.Name, order.Author?.Key);
        (QueuedAt, NextTryAt) = (at, at);
    }

    private JobRun() => (Kind, Key, Title, Arguments) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The job's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is.</summary>
    public string Kind { get; private set; }

    /// <summary>What makes it one and the same job.</summary>
    public string Key { get; private set; }

    /// <summary>The key while no other job may have it, unique in the tenant with its kind; null when it is free again.</summary>
    public string? HeldKey { get; private set; }

    /// <summary>Whether the key stays taken when it has ended.</summary>
    public bool KeepsKey { get; private set; }

    /// <summary>What it does, for people.</summary>
    public string Title { get; private set; }

    /// <summary>Its arguments as JSON.</summary>
    public string Arguments { get; private set; }

    /// <summary>The account for which it works; null for the application itself.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The name of that person.</summary>
    public string? AuthorName { get; private set; }

    /// <summary>The name of the key by which a program asked for it.</summary>
    public string? AuthorKey { get; private set; }

    /// <summary>How it stands.</summary>
    public JobState State { get; private set; }

    /// <summary>The number of the last claim; whoever works on it knows it.</summary>
    public int Claim { get; private set; }

    /// <summary>How often it was begun since it was put in the queue, by a person again too; being given back does not count.</summary>
    public int Attempts { get; private set; }

    /// <summary>After how many attempts it is given up.</summary>
    public int MostAttempts { get; private set; }

    /// <summary>When it was put in the queue.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>When it may be begun; without meaning while it runs and once it has ended.</summary>
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Until when the node has said that it is at work; a later look may take the job over.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The node that is at work on it, or was last.</summary>
    public string? Node { get; private set; }

    /// <summary>How many of <see cref="Total"/> steps are done, as far as the database was told.</summary>
    public int DoneSteps { get; private set; }

    /// <summary>How many steps there are; 0 when that is not known.</summary>
    public int Total { get; private set; }

    /// <summary>What it is at, in a few Chinese words.</summary>
    public string? Phrase { get; private set; }

    /// <summary>What came of it, in one Chinese sentence; null before it is done.</summary>
    public string? Result { get; private set; }

    /// <summary>Why the last attempt failed: a code of <see cref="JobFailures"/> or of a refusal; null when it did not.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>The refusal's words; null when there are none.</summary>
    public string? ErrorText { get; private set; }

    /// <summary>Whether it waits, runs or is tried again by itself.</summary>
    public bool IsOpen => State is JobState.Waiting or JobState.Running or JobState.Retrying;
}
