using System.Globalization;
using Province.Domain.Plans.Lines;
using Province.Domain.Refusals;

namespace Province.Domain.Reports;

/// <summary>A quarter of a calendar year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Quarter">1 to 4.</param>
public readonly record struct YearQuarter(int Year, int Quarter)
{
    /// <summary>The quarter before it.</summary>
    public YearQuarter Previous => Quarter > 1 ? this with { Quarter = Quarter - 1 } : new YearQuarter(Year - 1, 4);

    /// <summary>The quarter after it.</summary>
    public YearQuarter Next => Quarter < 4 ? this with { Quarter = Quarter + 1 } : new YearQuarter(Year + 1, 1);

    /// <summary>Whether somebody may name it.</summary>
    public bool IsNamed => Year is >= 2000 and <= 2100 && Quarter is >= 1 and <= 4;

    /// <summary>Its last local day.</summary>
    public DateOnly LastDay => PlanLines.DueOf(Year, Quarter);

    /// <summary>The quarter that a day is in.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>The quarter.</returns>
    public static YearQuarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>A quarter that somebody names.</summary>
    /// <param name="year">The calendar year, 2000 to 2100.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="RefusedException">There is no such quarter.</exception>
    public static YearQuarter Named(int year, int quarter) => new YearQuarter(year, quarter) is { IsNamed: true } named
        ? named
        : throw new RefusedException(QuarterRefusals.NoSuchQuarter);

    /// <summary>2026 年第 1 季度.</summary>
    /// <returns>Chinese words.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year} 年第 {Quarter} 季度");
}
