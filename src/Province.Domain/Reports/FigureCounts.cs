namespace Province.Domain.Reports;

/// <summary>One figure three times; none of the three depends on the day on which it is read.</summary>
/// <param name="Planned">What the plan wants.</param>
/// <param name="Done">Of it, what is reported; an enterprise as soon as one of its visits is.</param>
/// <param name="NotInTime">Of it, what is open or was done after its day: late as soon as the day is over.</param>
public readonly record struct FigureCount(int Planned, int Done, int NotInTime);

/// <summary>Lines, enterprises (家) and visits (家次) of one cell.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="Enterprises">家: those that are named each once, those that are not by the number that the plan gives.</param>
/// <param name="Visits">家次.</param>
public sealed record FigureCounts(FigureCount Lines, FigureCount Enterprises, FigureCount Visits)
{
    /// <summary>Nothing at all.</summary>
    public static FigureCounts None { get; } = new(default, default, default);
}

/// <summary>What a cell is of.</summary>
/// <param name="Period">The part of the year.</param>
/// <param name="Department">Who does it, or <see cref="All"/>.</param>
/// <param name="Industry">The industry by its name, or <see cref="All"/>.</param>
public readonly record struct FigureKey(FigurePeriod Period, string Department, string Industry)
{
    /// <summary>All departments, or all industries.</summary>
    public const string All = "";
}
