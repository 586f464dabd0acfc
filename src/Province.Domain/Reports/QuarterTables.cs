using Province.Domain.Plans.Lines;

namespace Province.Domain.Reports;

/// <summary>A row of a summary: its quarter, the year so far, and what was filed of the quarter before.</summary>
/// <param name="Department">Who does it, or empty for all.</param>
/// <param name="Industry">The industry, or empty for all.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Year">The year up to the quarter's end.</param>
/// <param name="Last">The quarter before as it was filed, or null where it was not.</param>
public sealed record QuarterRow(string Department, string Industry, ProgressFigures Quarter, ProgressFigures Year, ProgressFigures? Last);

/// <summary>The tables of a city's summary.</summary>
/// <param name="Total">All of it.</param>
/// <param name="ByDepartment">By who does it.</param>
/// <param name="ByIndustry">By industry.</param>
/// <param name="ByBoth">By both.</param>
public sealed record QuarterTables(QuarterRow Total, IReadOnlyList<QuarterRow> ByDepartment, IReadOnlyList<QuarterRow> ByIndustry, IReadOnlyList<QuarterRow> ByBoth)
{
    /// <summary>Makes the tables.</summary>
    /// <param name="figures">The figures, and the day on which they are read.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="last">What was filed of the quarter before, or null.</param>
    /// <returns>Rows for whoever has lines in the year so far.</returns>
    public static QuarterTables Of(FiguresOn figures, YearQuarter quarter, FiguresOn? last)
    {
        var until = FigurePeriods.Until(quarter.Quarter);
        return new QuarterTables(Row(FigureKey.All, FigureKey.All),
            [.. figures.Book.Departments(until).Select(name => Row(name, FigureKey.All))],
            [.. figures.Book.Industries(until).Select(name => Row(FigureKey.All, name))],
            [.. figures.Book.Pairs(until).Select(key => Row(key.Department, key.Industry))]);

        QuarterRow Row(string department, string industry) => new(department, industry,
            figures.Of(new FigureKey(FigurePeriods.Of(quarter.Quarter), department, industry)), figures.Of(new FigureKey(until, department, industry)),
            last?.Of(new FigureKey(FigurePeriods.Of(quarter.Previous.Quarter), department, industry)));
    }
}

/// <summary>Figures read on a day.</summary>
/// <param name="Book">The figures.</param>
/// <param name="On">The local day.</param>
public sealed record FiguresOn(FigureBook Book, DateOnly On)
{
    /// <summary>The figures of a cell.</summary>
    /// <param name="key">The cell.</param>
    /// <returns>The figures; noughts where there is no such line.</returns>
    public ProgressFigures Of(FigureKey key) => Book.Of(key, On);

    /// <summary>Reads figures that were filed.</summary>
    /// <param name="year">The calendar year of the plan.</param>
    /// <param name="json">What <see cref="FiledFigures.Write"/> wrote.</param>
    /// <param name="on">The local day on which they were filed.</param>
    /// <returns>The figures as they were on that day.</returns>
    internal static FiguresOn Read(int year, string json, DateOnly on) => new(new FigureBook(year, FiledFigures.Cells(FiledFigures.Read(json))), on);
}

/// <summary>How much of what was planned is done.</summary>
public static class ProgressShare
{
    /// <summary>The share of a count.</summary>
    /// <param name="count">The count.</param>
    /// <returns>Per cent with one decimal, halves up; null where nothing was planned.</returns>
    public static decimal? Of(ProgressCount count) => Of(count.Done, count.Planned);

    /// <summary>The share of lines, for figures where the plan gives no number of visits.</summary>
    /// <param name="figures">The figures.</param>
    /// <returns>Per cent with one decimal, halves up; null where nothing was planned.</returns>
    public static decimal? Of(ProgressFigures figures) => Of(figures.DoneLines, figures.Lines);

    private static decimal? Of(int done, int planned) => planned == 0 ? null : Math.Round(100m * done / planned, 1, MidpointRounding.AwayFromZero);
}
