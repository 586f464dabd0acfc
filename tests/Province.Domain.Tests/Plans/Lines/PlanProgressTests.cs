using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans.Lines;

namespace Province.Domain.Tests.Plans.Lines;

public sealed class PlanProgressTests
{
    [Fact]
    public void Of_AnyHistory_IsAPlainRecount() => Prop.ForAll(LinePlans.Histories, one =>
    {
        var random = new Random(one.Seed);
        var lines = PlanLines.Of(one.Plan, LinePlans.Year);
        var (reports, today) = (LinePlans.Reports(lines, random), LinePlans.Day(random));
        var progress = PlanProgress.Of(ReportedLines.Of(lines, reports), today);
        progress.Total.ShouldBe(Recount(lines, reports, today));
        progress.ByDepartmentAndQuarter.ShouldBe(lines.Select(line => (line.Whose, line.Quarter)).Distinct().Select(Row), ignoreOrder: true);

        ProgressRow Row((string Whose, int? Quarter) key) => new(key.Whose, key.Quarter, Recount([.. lines.Where(line => (line.Whose, line.Quarter) == key)], reports, today));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnEnterpriseInspectedAndReinspected_IsOneEnterpriseAndTwoVisits()
    {
        var line = PlanLines.Of(LinePlans.Make(4, 5, 6), LinePlans.Year).First(one => one is { Enterprise: not null, Quarter: 1 or 2 or 3 or 4 });
        var (first, again) = (line with { Quarter = 1 }, line with { Id = "again", Quarter = 2, Kind = Province.Domain.Plans.Statements.ScheduleKind.Reinspection });
        var total = PlanProgress.Of(ReportedLines.Of([first, again], [LinePlans.Report(first, new DateOnly(2026, 4, 1))]), new DateOnly(2026, 7, 1)).Total;
        total.ShouldBe(new ProgressFigures(2, 1, 2, new ProgressCount(1, 1, 1), new ProgressCount(2, 1, 2)));
    }

    /// <summary>Line by line and word by word, without the matching and grouping of the count itself.</summary>
    private static ProgressFigures Recount(IReadOnlyList<PlanLine> lines, List<PlanLineReport> reports, DateOnly today)
    {
        var (all, done, late) = (new Tally(), new Tally(), new Tally());
        foreach (var line in lines)
        {
            var report = reports.Find(one => one.LineId == line.Id && one.WithdrawnAt is null);
            all.Add(line);
            if (report is not null)
                done.Add(line);
            if ((report is null && today > line.Due) || (report is not null && report.On > line.Due))
                late.Add(line);
        }

        return new ProgressFigures(all.Lines, done.Lines, late.Lines,
            new ProgressCount(all.Enterprises, done.Enterprises, late.Enterprises), new ProgressCount(all.Visits, done.Visits, late.Visits));
    }

    private sealed class Tally
    {
        private readonly List<string> _names = [];
        private int _unnamed;

        internal int Lines { get; private set; }

        internal int Visits { get; private set; }

        internal int Enterprises => _names.Count + _unnamed;

        internal void Add(PlanLine line)
        {
            Lines++;
            Visits += line.Visits;
            if (line.Enterprise is null)
                _unnamed += line.Visits;
            else if (!_names.Contains(line.Enterprise))
                _names.Add(line.Enterprise);
        }
    }
}
