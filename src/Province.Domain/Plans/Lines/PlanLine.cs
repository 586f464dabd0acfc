using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Lines;

/// <summary>One thing that a plan wants done (计划任务): one enterprise in one quarter, or in the year where no quarter is named, or its re-inspection.</summary>
/// <remarks>A statement that names no enterprise (随机抽查 5 家) is one line that counts for as many as it states.</remarks>
public sealed record PlanLine
{
    /// <summary>What it is known by within the plan, in every version that has the same line: 16 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The same without whose it is, so that a report can follow an enterprise to another department.</summary>
    public required string Task { get; init; }

    /// <summary>The calendar year of the plan.</summary>
    public required int Year { get; init; }

    /// <summary>The quarter at whose end it is due, 1 to 4: of several the last; null for the year.</summary>
    public required int? Quarter { get; init; }

    /// <summary>What kind of inspection it is.</summary>
    public required ScheduleKind Kind { get; init; }

    /// <summary>The enterprise by its listed name, or as printed where it is on no list; null where the plan names none.</summary>
    public required string? Enterprise { get; init; }

    /// <summary>How many visits it is (家次): 1 for a named enterprise, else what the statement says; 0 where that gives no number.</summary>
    public required int Visits { get; init; }

    /// <summary>Who does it: the department, or for an annex that names none the annex.</summary>
    public required string Whose { get; init; }

    /// <summary>The industry; null where the annex covers several and the text does not tell.</summary>
    public required Industry? Industry { get; init; }

    /// <summary>The annex that it stands in, from 1; 0 for the main text.</summary>
    public required int Annex { get; init; }

    /// <summary>The line of the text that it was read from, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The last local day that is in time.</summary>
    public DateOnly Due => PlanLines.DueOf(Year, Quarter);

    /// <summary>The part of the plan's dates that it belongs to; done with its last line.</summary>
    public string Part => PlanLines.PartOf(Quarter, Whose);
}
