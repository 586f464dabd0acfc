using Province.Domain.Jobs;

namespace Province.App.Jobs;

/// <summary>A job as people and programs see it; its arguments stay inside.</summary>
public sealed record JobView
{
    public required Guid JobId { get; init; }
    public required string Kind { get; init; }
    public required string KindName { get; init; }
    public required string Title { get; init; }
    public required JobState State { get; init; }
    public required int Attempts { get; init; }
    public required int MostAttempts { get; init; }
    public required string? AuthorName { get; init; }
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When the last attempt began, or null.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it is tried again; null unless it is.</summary>
    public required DateTimeOffset? NextTryAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }
    public required string? Node { get; init; }

    /// <summary>How many steps are done.</summary>
    public required int Done { get; init; }

    /// <summary>How many there are; 0 when that is not known.</summary>
    public required int Total { get; init; }

    /// <summary>What it is at, in a few words.</summary>
    public required string? Phrase { get; init; }

    /// <summary>What came of it.</summary>
    public required string? Result { get; init; }

    /// <summary>Why the last attempt failed: a code.</summary>
    public required string? ErrorCode { get; init; }

    /// <summary>The same in words.</summary>
    public required string? ErrorText { get; init; }

    /// <summary>Whether it waits, runs or is tried again by itself.</summary>
    public required bool IsOpen { get; init; }

    internal static JobView Of(JobRun job, JobKinds kinds, JobStep? here)
    {
        var step = job.State == JobState.Running && here is not null ? here : new JobStep(job.DoneSteps, job.Total, job.Phrase);
        return new JobView
        {
            JobId = job.Id, Kind = job.Kind, KindName = kinds.TitleOf(job.Kind), Title = job.Title, State = job.State, IsOpen = job.IsOpen,
            Attempts = job.Attempts, MostAttempts = job.MostAttempts, AuthorName = job.AuthorName, QueuedAt = job.QueuedAt,
            StartedAt = job.StartedAt, NextTryAt = job.State == JobState.Retrying ? job.NextTryAt : null, EndedAt = job.EndedAt, Node = job.Node,
            Done = step.Done, Total = step.Total, Phrase = step.Phrase, Result = job.Result,
            ErrorCode = job.ErrorCode, ErrorText = job.ErrorText ?? JobWords.OfFailure(job.ErrorCode, job.State),
        };
    }
}
