namespace Province.Domain.Plans.Lines;

/// <summary>Which report holds for which line of a plan.</summary>
/// <remarks>A report belongs to the line of the same enterprise, quarter, kind and department. Where a later version gave an enterprise's only line in a quarter
/// to another department, the report follows it; where several could be meant, none is.</remarks>
public sealed class ReportedLines
{
    private readonly Dictionary<string, PlanLineReport> _byLine;

    private ReportedLines(IReadOnlyList<PlanLine> lines, Dictionary<string, PlanLineReport> byLine, IReadOnlyList<PlanLineReport> unlisted) =>
        (Lines, _byLine, Unlisted) = (lines, byLine, unlisted);

    /// <summary>The lines, as they were given.</summary>
    public IReadOnlyList<PlanLine> Lines { get; }

    /// <summary>Reports that hold and whose line the plan does not have any more.</summary>
    public IReadOnlyList<PlanLineReport> Unlisted { get; }

    /// <summary>Finds the report of each line.</summary>
    /// <param name="lines">The lines of the version that holds.</param>
    /// <param name="reports">All reports of the plan; those that were taken back are passed over.</param>
    /// <returns>What belongs together.</returns>
    public static ReportedLines Of(IReadOnlyList<PlanLine> lines, IEnumerable<PlanLineReport> reports)
    {
        var holding = reports.Where(report => report.Holds).OrderBy(report => report.LineId, StringComparer.Ordinal).ToList();
        var ids = lines.Select(line => line.Id).ToHashSet();
        var byLine = holding.Where(report => ids.Contains(report.LineId)).ToDictionary(report => report.LineId);
        var moved = holding.Where(report => !ids.Contains(report.LineId)).ToList();
        var linesOf = lines.ToLookup(line => line.Task);
        var followed = moved.GroupBy(report => report.Task).Where(group => group.Count() == 1).Select(group => group.Single())
            .Where(report => linesOf[report.Task].Take(2).ToList() is [var only] && !byLine.ContainsKey(only.Id)).ToList();
        foreach (var report in followed)
            byLine.Add(linesOf[report.Task].Single().Id, report);
        return new ReportedLines(lines, byLine, [.. moved.Except(followed)]);
    }

    /// <summary>The report that holds for a line.</summary>
    /// <param name="line">One of the lines.</param>
    /// <returns>The report, or null.</returns>
    public PlanLineReport? Find(PlanLine line) => _byLine.GetValueOrDefault(line.Id);

    /// <summary>When a part of the plan's dates was done.</summary>
    /// <param name="part">The <see cref="PlanLine.Part"/>.</param>
    /// <returns>The last day of its reports when all its lines have one; else null.</returns>
    public DateOnly? DoneOn(string part)
    {
        var days = Lines.Where(line => line.Part == part).Select(line => Find(line)?.On).ToList();
        return days.Count == 0 || days.Contains(null) ? null : days.Max();
    }
}
