namespace Province.Domain.Plans.Lines;

/// <summary>How far a plan is: planned, done and late, as a whole and by industry, department and quarter.</summary>
/// <remarks>Visits (家次) add up over the rows; enterprises (家) do not, for one may be in several.</remarks>
public sealed class PlanProgress
{
    private readonly IReadOnlyList<LineStanding> _lines;

    private PlanProgress(IReadOnlyList<LineStanding> lines) => (_lines, Total) = (lines, ProgressFigures.Of(lines));

    /// <summary>All lines.</summary>
    public ProgressFigures Total { get; }

    /// <summary>By industry; the row without one last.</summary>
    public IReadOnlyList<ProgressRow<Industry?>> ByIndustry => By(line => line.Industry, row => row.Key is null, row => (int?)row.Key);

    /// <summary>By who does it.</summary>
    public IReadOnlyList<ProgressRow<string>> ByDepartment => By(line => line.Whose, _ => false, row => row.Key);

    /// <summary>By quarter; the year last.</summary>
    public IReadOnlyList<ProgressRow<int?>> ByQuarter => By(line => line.Quarter, row => row.Key is null, row => row.Key);

    /// <summary>By who does it, and by quarter.</summary>
    public IReadOnlyList<ProgressRow<(string Whose, int? Quarter)>> ByDepartmentAndQuarter =>
        By(line => (line.Whose, line.Quarter), _ => false, row => (row.Key.Whose, row.Key.Quarter ?? 5));

    /// <summary>Counts.</summary>
    /// <param name="reported">The lines with their reports.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The figures.</returns>
    public static PlanProgress Of(ReportedLines reported, DateOnly today) =>
        new([.. reported.Lines.Select(line => new LineStanding(line, reported.Find(line)?.On, today))]);

    private IReadOnlyList<ProgressRow<TKey>> By<TKey, TOrder>(Func<PlanLine, TKey> key, Func<ProgressRow<TKey>, bool> isLast, Func<ProgressRow<TKey>, TOrder> order) =>
        [.. _lines.GroupBy(standing => key(standing.Line)).Select(group => new ProgressRow<TKey>(group.Key, ProgressFigures.Of([.. group]))).OrderBy(isLast).ThenBy(order)];
}

/// <summary>A row of figures.</summary>
/// <typeparam name="TKey">What the rows are by.</typeparam>
/// <param name="Key">What this row is of.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ProgressRow<TKey>(TKey Key, ProgressFigures Figures);

/// <summary>Planned, done and late, in enterprises and in visits.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="DoneLines">How many of them are reported.</param>
/// <param name="LateLines">How many of them are late.</param>
/// <param name="Enterprises">家: of those that are named each once.</param>
/// <param name="Visits">家次.</param>
public sealed record ProgressFigures(int Lines, int DoneLines, int LateLines, ProgressCount Enterprises, ProgressCount Visits)
{
    /// <summary>Nothing at all.</summary>
    public static ProgressFigures None { get; } = new(0, 0, 0, new ProgressCount(0, 0, 0), new ProgressCount(0, 0, 0));

    /// <summary>With the figures of another city, whose enterprises are others.</summary>
    /// <param name="other">The other city's figures.</param>
    /// <returns>The sum.</returns>
    public ProgressFigures Plus(ProgressFigures other) => new(
        Lines + other.Lines, DoneLines + other.DoneLines, LateLines + other.LateLines, Enterprises.Plus(other.Enterprises), Visits.Plus(other.Visits));

    internal static ProgressFigures Of(IReadOnlyList<LineStanding> lines) => new(
        lines.Count, lines.Count(line => line.IsDone), lines.Count(line => line.IsLate),
        Count(lines, Distinct), Count(lines, some => some.Sum(line => line.Line.Visits)));

    private static ProgressCount Count(IReadOnlyList<LineStanding> lines, Func<IEnumerable<LineStanding>, int> count) =>
        new(count(lines), count(lines.Where(line => line.IsDone)), count(lines.Where(line => line.IsLate)));

    private static int Distinct(IEnumerable<LineStanding> lines) =>
        lines.Select(line => line.Line).Where(line => line.Enterprise is not null).DistinctBy(line => line.Enterprise).Count()
        + lines.Where(line => line.Line.Enterprise is null).Sum(line => line.Line.Visits);
}

/// <summary>One figure three times.</summary>
/// <param name="Planned">What the plan wants.</param>
/// <param name="Done">Of it, what is reported; an enterprise as soon as one of its visits is.</param>
/// <param name="Late">Of it, what was done after its day, or is not done and its day is over.</param>
public sealed record ProgressCount(int Planned, int Done, int Late)
{
    internal ProgressCount Plus(ProgressCount other) => new(Planned + other.Planned, Done + other.Done, Late + other.Late);
}

internal sealed record LineStanding(PlanLine Line, DateOnly? DoneOn, DateOnly Today)
{
    internal bool IsDone => DoneOn is not null;

    internal bool IsLate => (DoneOn ?? Today) > Line.Due;
}
