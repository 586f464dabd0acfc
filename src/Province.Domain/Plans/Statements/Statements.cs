namespace Province.Domain.Plans.Statements;

/// <summary>Where a member of the header was read.</summary>
/// <param name="Field">The JSON name of the member, such as <c>documentNumber</c>.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record HeaderOrigin(string Field, int Line);

/// <summary>A department (科室, 支队) that the plan names.</summary>
public sealed record PlanDepartment : PlanStatement
{
    /// <summary>Its fullest name in the text.</summary>
    public required string Name { get; init; }

    /// <summary>The other ways it is written.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>A number that the main text promises, for an industry, a department, both or all.</summary>
public sealed record PlanTotal : PlanStatement
{
    /// <summary>What kind of inspection it counts.</summary>
    public required TotalKind Kind { get; init; }

    /// <summary>The industry, or null for all.</summary>
    public Industry? Industry { get; init; }

    /// <summary>The department, or null for all.</summary>
    public string? Department { get; init; }

    /// <summary>What the number counts, as printed (烟花爆竹零售网点, 培训机构); null where the text names only the industry or nothing.</summary>
    public string? Category { get; init; }

    /// <summary>The number, in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit as printed: 家 counts enterprises, 家次 visits, 矿次 visits to mines.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the number is exact, a floor, a cap or about.</summary>
    public Bound Bound { get; init; }

    /// <summary>The id of the total that this is a part of, or null.</summary>
    public string? PartOf { get; init; }
}

/// <summary>A figure about the city as it is.</summary>
public sealed record BaselineFigure : PlanStatement
{
    /// <summary>What is counted.</summary>
    public required string Metric { get; init; }

    /// <summary>The number, in <see cref="Unit"/>; 5.2 万家 is 52000 家, about.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit as printed, without 万 where the value was multiplied.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the number is exact, a floor, a cap or about.</summary>
    public Bound Bound { get; init; }

    /// <summary>The id of the figure that this is a part of, or null.</summary>
    public string? PartOf { get; init; }

    /// <summary>Of a part: whether it and its sisters are meant to make up the whole; null where the text does not let one tell.</summary>
    public bool? Exhaustive { get; init; }

    /// <summary>The names that the text lists for the figure.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>A number of inspections that an annex promises.</summary>
public sealed record PlanQuota : PlanStatement
{
    /// <summary>What kind of inspection it counts.</summary>
    public required QuotaKind Kind { get; init; }

    /// <summary>What is inspected, as printed, or null for all that the annex covers.</summary>
    public string? Category { get; init; }

    /// <summary>The department that does it, or null.</summary>
    public string? Department { get; init; }

    /// <summary>The quarters, 1 to 4, ascending; empty when the text names none.</summary>
    public IReadOnlyList<int> Quarters { get; init; } = [];

    /// <summary>The number, in <see cref="Unit"/>; null for a ratio.</summary>
    public decimal? Value { get; init; }

    /// <summary>The unit as printed; null for a ratio.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the number is exact, a floor, a cap or about.</summary>
    public Bound Bound { get; init; }

    /// <summary>The ratio, where the text gives one instead of a number.</summary>
    public QuotaRatio? Ratio { get; init; }

    /// <summary>The id of the quota that this is a part of, or null.</summary>
    public string? PartOf { get; init; }

    /// <summary>How the number is spread over counties and parks.</summary>
    public IReadOnlyList<QuotaShare> Shares { get; init; } = [];
}

/// <summary>A share of what exists.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Base">What it is a share of, as printed.</param>
/// <param name="Rounding">How a fraction is rounded, as printed (向上取整), or null.</param>
public sealed record QuotaRatio(decimal Percent, string? Base, string? Rounding = null);

/// <summary>How much of a quota falls on a county or park.</summary>
/// <param name="Unit">The county or park as printed, 其他县市区 among them.</param>
/// <param name="Value">The number.</param>
/// <param name="Each">Whether the number holds for each of the named (各 … 各抽查 1 家) or for all together.</param>
public sealed record QuotaShare(string Unit, decimal Value, bool Each);

/// <summary>How often something may or must be inspected.</summary>
public sealed record PlanFrequency : PlanStatement
{
    /// <summary>Whom it holds for, as printed.</summary>
    public required string Scope { get; init; }

    /// <summary>Whose inspections are counted, or null where the text does not say.</summary>
    public InspectingLevel? Level { get; init; }

    /// <summary>The least number of visits in a period, or null.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number of visits in a period, or null.</summary>
    public int? Max { get; init; }

    /// <summary>The period.</summary>
    public Period Per { get; init; }

    /// <summary>Visits that do not count, as printed (投诉举报, 转办交办 …).</summary>
    public IReadOnlyList<string> Exempt { get; init; } = [];
}

/// <summary>One thing to be checked at an enterprise.</summary>
public sealed record PlanCheckItem : PlanStatement
{
    /// <summary>The item, without its number.</summary>
    public required string Text { get; init; }
}

/// <summary>One task of enforcement supervision (执法监督).</summary>
public sealed record PlanSupervision : PlanStatement
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>How many in a period, or null for a sentence without a number.</summary>
    public int? Count { get; init; }

    /// <summary>The period, or null.</summary>
    public Period? Per { get; init; }
}

/// <summary>A line of the list of annexes.</summary>
public sealed record AnnexListing : PlanStatement
{
    /// <summary>The number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The title as the list prints it.</summary>
    public required string Title { get; init; }
}

/// <summary>A sentence that binds somebody.</summary>
public sealed record PlanObligation : PlanStatement
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of duty it is.</summary>
    public required ObligationKind Kind { get; init; }

    /// <summary>The annex it stands in, or null for the main text.</summary>
    public int? Annex { get; init; }
}

/// <summary>Text that could not be placed.</summary>
public sealed record UnplacedText : PlanStatement
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
