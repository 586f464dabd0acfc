using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>Says where the dates of one kind of subject come from; another kind joins by another of these. It reads, and what it says follows from the rows alone.</summary>
internal interface IDeadlineSource
{
    /// <summary>The kind of subject.</summary>
    DeadlineSubject Subject { get; }

    /// <summary>The subjects that may have dates.</summary>
    Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct);

    /// <summary>The dates that a subject has now, in the tenant that asks; empty when it has none or is gone.</summary>
    Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct);
}
