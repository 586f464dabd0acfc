namespace Province.Domain.Reports;

/// <summary>The part of a plan's year that a figure is of.</summary>
public enum FigurePeriod
{
    /// <summary>What is due in the first quarter.</summary>
    Quarter1,

    /// <summary>What is due in the second quarter.</summary>
    Quarter2,

    /// <summary>What is due in the third quarter.</summary>
    Quarter3,

    /// <summary>What is due in the fourth quarter, without what the plan puts in no quarter.</summary>
    Quarter4,

    /// <summary>What the plan puts in no quarter; due with the year.</summary>
    WithoutQuarter,

    /// <summary>What is due by the end of the first quarter.</summary>
    Until1,

    /// <summary>What is due by the end of the second quarter.</summary>
    Until2,

    /// <summary>What is due by the end of the third quarter.</summary>
    Until3,

    /// <summary>All of the year, with what the plan puts in no quarter.</summary>
    Until4,
}

/// <summary>Which lines are in which period.</summary>
public static class FigurePeriods
{
    /// <summary>A quarter by itself.</summary>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The period.</returns>
    public static FigurePeriod Of(int quarter) => FigurePeriod.Quarter1 + quarter - 1;

    /// <summary>The year up to the end of a quarter.</summary>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The period.</returns>
    public static FigurePeriod Until(int quarter) => FigurePeriod.Until1 + quarter - 1;

    /// <summary>The quarter that a period is of, or ends with.</summary>
    /// <param name="period">The period.</param>
    /// <returns>1 to 4; 4 for what has no quarter.</returns>
    public static int QuarterOf(FigurePeriod period) => period switch
    {
        FigurePeriod.WithoutQuarter => 4,
        < FigurePeriod.WithoutQuarter => period - FigurePeriod.Quarter1 + 1,
        _ => period - FigurePeriod.Until1 + 1,
    };

    /// <summary>Whether a period adds up a year rather than being one part of it.</summary>
    /// <param name="period">The period.</param>
    /// <returns>True for <see cref="FigurePeriod.Until1"/> and the three after it.</returns>
    public static bool IsUntil(FigurePeriod period) => period >= FigurePeriod.Until1;

    /// <summary>The periods that a line counts in.</summary>
    /// <param name="quarter">The quarter of the line, 1 to 4, or null.</param>
    /// <returns>Its own, and each that ends with it or later.</returns>
    public static IEnumerable<FigurePeriod> Holding(int? quarter)
    {
        yield return quarter is { } one ? Of(one) : FigurePeriod.WithoutQuarter;
        for (var until = quarter ?? 4; until <= 4; until++)
            yield return Until(until);
    }
}
