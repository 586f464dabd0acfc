using Province.Domain.Plans;
using Province.Domain.Plans.Lines;

namespace Province.Domain.Reports;

/// <summary>Of a line of a plan, what figures are counted from.</summary>
/// <param name="Quarter">1 to 4, or null for the year.</param>
/// <param name="Due">The last local day that is in time.</param>
/// <param name="Department">Who does it.</param>
/// <param name="Industry">The industry by its name, or <see cref="NoIndustry"/>.</param>
/// <param name="Enterprise">The enterprise, or null where the plan names none.</param>
/// <param name="Visits">家次; 0 where the plan gives no number.</param>
/// <param name="DoneOn">The local day on which it was done, or null.</param>
public sealed record FigureLine(int? Quarter, DateOnly Due, string Department, string Industry, string? Enterprise, int Visits, DateOnly? DoneOn)
{
    /// <summary>The industry of a line for which the plan does not tell.</summary>
    public const string NoIndustry = "未注明";

    /// <summary>Whether it was done on its day or before.</summary>
    public bool IsInTime => DoneOn <= Due;

    /// <summary>Of a line with the report that holds for it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="doneOn">The local day of the report, or null.</param>
    /// <returns>What counts.</returns>
    public static FigureLine Of(PlanLine line, DateOnly? doneOn) => new(line.Quarter, line.Due, line.Whose, NameOf(line.Industry), line.Enterprise, line.Visits, doneOn);

    /// <summary>The name of an industry.</summary>
    /// <param name="industry">The industry, or null.</param>
    /// <returns>Such as 工贸, or <see cref="NoIndustry"/>.</returns>
    public static string NameOf(Industry? industry) => industry is { } named ? ContractNames.Of(named) : NoIndustry;
}
