namespace Province.Domain.Plans.Lines;

/// <summary>How far a plan is: planned, done and late, as a whole, and by department and quarter.</summary>
/// <remarks>Visits (家次) add up over the rows; enterprises (家) do not, for one may be in several.</remarks>
public sealed class PlanProgress
{
    private readonly IReadOnlyList<LineStanding> _lines;

    private PlanProgress(IReadOnlyList<LineStanding> lines) => (_lines, Total) = (lines, ProgressFigures.Of(lines));

    /// <summary>All lines.</summary>
    public ProgressFigures Total { get; }

    /// <summary>By who does it, and by quarter; the year last.</summary>
    public IReadOnlyList<ProgressRow> ByDepartmentAndQuarter => [.. _lines.GroupBy(standing => (standing.Line.Whose, standing.Line.Quarter))
        .Select(group => new ProgressRow(group.Key.Whose, group.Key.Quarter, ProgressFigures.Of([.. group]))).OrderBy(row => (row.Whose, row.Quarter ?? 5))];

    /// <summary>Counts.</summary>
    /// <param name="reported">The lines with their reports.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The figures.</returns>
    public static PlanProgress Of(ReportedLines reported, DateOnly today) =>
        new([.. reported.Lines.Select(line => new LineStanding(line, reported.Find(line)?.On, today))]);
}

/// <summary>The figures of a department in a quarter.</summary>
/// <param name="Whose">Who does it.</param>
/// <param name="Quarter">1 to 4, or null for the year.</param>
/// <param name="Figures">The figures.</param>
public sealed record ProgressRow(string Whose, int? Quarter, ProgressFigures Figures);

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
