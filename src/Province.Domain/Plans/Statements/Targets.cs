namespace Province.Domain.Plans.Statements;

/// <summary>A key enterprise of the year.</summary>
public sealed record PlanTarget : PlanStatement
{
    /// <summary>The name without its trailing bracket.</summary>
    public required string Name { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>The industry, or null where the annex covers several and the text does not tell.</summary>
    public Industry? Industry { get; init; }

    /// <summary>The heading it stands under within the annex, such as 尾矿库 or 机械行业.</summary>
    public string? Category { get; init; }

    /// <summary>The responsible department.</summary>
    public string? Department { get; init; }

    /// <summary>The enforcement team, where the text names one beside a department.</summary>
    public string? Team { get; init; }

    /// <summary>The county or park, from a bracket or a heading.</summary>
    public string? County { get; init; }

    /// <summary>Short names that the text gives it (以下简称 …).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What stands in brackets behind the name.</summary>
    public IReadOnlyList<TargetBracket> Brackets { get; init; } = [];
}

/// <summary>A bracket behind an enterprise's name.</summary>
/// <param name="Text">What stands inside.</param>
/// <param name="Kind">What it says.</param>
public sealed record TargetBracket(string Text, BracketKind Kind);

/// <summary>When something is done.</summary>
public sealed record ScheduleLine : PlanStatement
{
    /// <summary>The quarters, 1 to 4, ascending.</summary>
    public IReadOnlyList<int> Quarters { get; init; } = [];

    /// <summary>What kind of inspection is scheduled.</summary>
    public required ScheduleKind Kind { get; init; }

    /// <summary>The department that does it, or null.</summary>
    public string? Department { get; init; }

    /// <summary>The names, as printed here.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The ids of the targets that the names were recognised as, aliases included; where whom is meant is said without names (地下矿山4家), of those.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether it is known whom the line means, by name or as a set.</summary>
    internal bool SaysWhom => Names.Count + Targets.Count > 0;

    /// <summary>Of a re-inspection: the quarters whose inspections are repeated.</summary>
    public IReadOnlyList<int> ReinspectionOf { get; init; } = [];

    /// <summary>How many the line itself says it schedules (对 …… 等 2 家企业); null where it gives no number.</summary>
    public int? Stated { get; init; }

    /// <summary>How the text gives it: names, a count, prose, or nothing (四季度：无).</summary>
    public ScheduleShape Shape { get; init; }
}
