namespace Province.Domain.Plans.Statements;

/// <summary>Something that a plan says in one place.</summary>
public abstract record PlanStatement
{
    /// <summary>Stable within the plan, ASCII.</summary>
    public required string Id { get; init; }

    /// <summary>The line it stands in, from 1: the line of a text file, or the ordinal of a docx paragraph.</summary>
    public required int Line { get; init; }
}
