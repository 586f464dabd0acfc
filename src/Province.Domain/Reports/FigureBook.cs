using Province.Domain.Plans;
using Province.Domain.Plans.Lines;

namespace Province.Domain.Reports;

/// <summary>The figures of a plan's year as they are kept or were filed, read on a day.</summary>
/// <remarks>A line is reported on no later day than today, so that nothing is late before its own day is over; then late is what was not done in time. Within the
/// year so far each quarter has a day of its own: what of it is late are the lines not in time of those quarters that are over.</remarks>
public sealed class FigureBook
{
    private readonly IReadOnlyDictionary<FigureKey, FigureCounts> _cells;
    private readonly int _year;

    /// <summary>Opens it.</summary>
    /// <param name="year">The calendar year of the plan.</param>
    /// <param name="cells">The cells.</param>
    public FigureBook(int year, IReadOnlyDictionary<FigureKey, FigureCounts> cells) => (_year, _cells) = (year, cells);

    /// <summary>Whether it has no figure at all.</summary>
    public bool IsEmpty => _cells.Count == 0;

    /// <summary>The figures of a cell.</summary>
    /// <param name="key">The cell.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The figures; noughts where there is no such line.</returns>
    public ProgressFigures Of(FigureKey key, DateOnly today)
    {
        var (counts, late) = (_cells.GetValueOrDefault(key, FigureCounts.None), LateOf(key, today));
        return new ProgressFigures(counts.Lines.Planned, counts.Lines.Done, late.Lines.NotInTime,
            new ProgressCount(counts.Enterprises.Planned, counts.Enterprises.Done, late.Enterprises.NotInTime),
            new ProgressCount(counts.Visits.Planned, counts.Visits.Done, late.Visits.NotInTime));
    }

    /// <summary>Who has lines in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The departments by name.</returns>
    public IReadOnlyList<string> Departments(FigurePeriod period) =>
        [.. Cells(period).Select(key => key.Department).Where(name => name != FigureKey.All).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The industries that have lines in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>In the order of <see cref="Industry"/>; what the plan does not tell last.</returns>
    public IReadOnlyList<string> Industries(FigurePeriod period) => [.. Ordered(Cells(period).Select(key => key.Industry).Where(name => name != FigureKey.All))];

    /// <summary>The pairs of department and industry that have lines in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>By department.</returns>
    public IReadOnlyList<FigureKey> Pairs(FigurePeriod period) => [.. Cells(period).Where(key => key.Department != FigureKey.All && key.Industry != FigureKey.All)
        .OrderBy(key => key.Department, StringComparer.Ordinal).ThenBy(key => PlaceOf(key.Industry))];

    /// <summary>Names of industries in their order.</summary>
    /// <param name="names">The names.</param>
    /// <returns>Each once.</returns>
    public static IEnumerable<string> Ordered(IEnumerable<string> names) => names.Distinct().OrderBy(PlaceOf).ThenBy(name => name, StringComparer.Ordinal);

    /// <summary>Whether it says of a quarter, and of the year up to its end, what another one says.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>True when the same cells have the same figures.</returns>
    public bool Says(FigureBook other, int quarter) =>
        Filed(quarter).SequenceEqual(other.Filed(quarter));

    /// <summary>The cells that a summary of a quarter files.</summary>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>By period, department and industry.</returns>
    public IReadOnlyList<FiledFigure> Filed(int quarter) => FiledFigures.Of(_cells, quarter);

    private IEnumerable<FigureKey> Cells(FigurePeriod period) => _cells.Keys.Where(key => key.Period == period);

    private FigureCounts LateOf(FigureKey key, DateOnly today)
    {
        var over = Enumerable.Range(1, FigurePeriods.QuarterOf(key.Period)).LastOrDefault(quarter => today > PlanLines.DueOf(_year, quarter));
        if (FigurePeriods.IsUntil(key.Period))
            return over == 0 ? FigureCounts.None : _cells.GetValueOrDefault(key with { Period = FigurePeriods.Until(over) }, FigureCounts.None);
        return over == FigurePeriods.QuarterOf(key.Period) ? _cells.GetValueOrDefault(key, FigureCounts.None) : FigureCounts.None;
    }

    private static int PlaceOf(string industry) => Enum.GetValues<Industry>().TakeWhile(known => ContractNames.Of(known) != industry).Count();
}
