using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Domain.Tests.Plans.Lines;

namespace Province.Domain.Tests.Reports;

/// <summary>What is kept of a plan's figures, read on any day, is what a count of its lines on that day says.</summary>
public sealed class FigureCubeTests
{
    [Fact]
    public void Of_AnyHistory_IsOnAnyDayWhatACountOfTheLinesSays() => Prop.ForAll(LinePlans.Histories, one =>
    {
        var random = new Random(one.Seed);
        var lines = PlanLines.Of(one.Plan, LinePlans.Year);
        var today = LinePlans.Day(random);
        var reports = LinePlans.Reports(lines, random).Where(report => report.On <= today).ToList();
        var (cells, reported) = (Cells(lines, reports), ReportedLines.Of(lines, reports));
        var book = new FigureBook(LinePlans.Year, cells);
        foreach (var key in cells.Keys)
        {
            var some = lines.Where(line => IsOf(key, line)).ToList();
            var theirs = ReportedLines.Of(some, some.Select(reported.Find).OfType<PlanLineReport>());   // no other line's report follows to one of these
            book.Of(key, today).ShouldBe(PlanProgress.Of(theirs, today).Total, $"{key} on {today}");
        }

        cells.ContainsKey(new FigureKey(FigurePeriod.Until4, FigureKey.All, FigureKey.All)).ShouldBe(lines.Count > 0);
        book.Of(new FigureKey(FigurePeriod.Quarter1, "没有这个科", FigureKey.All), today).ShouldBe(ProgressFigures.None);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyHistory_HasACellForEachLineAndNoOther() => Prop.ForAll(LinePlans.Plans, plan =>
    {
        var lines = PlanLines.Of(plan, LinePlans.Year);
        var cells = Cells(lines, []);
        foreach (var line in lines)
            cells.Keys.Count(key => IsOf(key, line)).ShouldBe(4 * (line.Quarter is { } quarter ? 6 - quarter : 2), line.ToString());
        cells.Keys.ShouldAllBe(key => lines.Any(line => IsOf(key, line)));
        cells.Sum(cell => FigurePeriods.IsUntil(cell.Key.Period) || cell.Key.Department == FigureKey.All || cell.Key.Industry == FigureKey.All ? 0 : cell.Value.Visits.Planned)
            .ShouldBe(lines.Sum(line => line.Visits), "visits add up over the parts");
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 3, 31, 0, 0)]
    [InlineData(1, 4, 1, 1, 2)]
    [InlineData(2, 6, 30, 1, 2)]
    [InlineData(2, 7, 1, 1, 3)]
    public void Of_AYearSoFar_IsLateByTheQuartersThatAreOver(int until, int month, int day, int enterprises, int visits)
    {
        var year = LinePlans.Year;
        FigureLine Line(int quarter, DateOnly? on) => new(quarter, PlanLines.DueOf(year, quarter), "一科", "工贸", "甲厂", 1, on);
        var book = new FigureBook(year, FigureCube.Of([Line(1, null), Line(1, new DateOnly(year, 4, 1)), Line(1, new DateOnly(year, 3, 1)), Line(2, null)]));
        var late = book.Of(new FigureKey(FigurePeriods.Until(until), FigureKey.All, FigureKey.All), new DateOnly(year, month, day));
        (late.Enterprises.Late, late.Visits.Late).ShouldBe((enterprises, visits));
    }

    [Fact]
    public void Holding_EachQuarter_IsItsOwnAndEachYearSoFarFromThen()
    {
        FigurePeriods.Holding(3).ShouldBe([FigurePeriod.Quarter3, FigurePeriod.Until3, FigurePeriod.Until4]);
        FigurePeriods.Holding(null).ShouldBe([FigurePeriod.WithoutQuarter, FigurePeriod.Until4]);
        new YearQuarter(2026, 1).Previous.ShouldBe(new YearQuarter(2025, 4));
        new YearQuarter(2026, 4).Next.ShouldBe(new YearQuarter(2027, 1));
        YearQuarter.Of(new DateOnly(2026, 9, 30)).ShouldBe(new YearQuarter(2026, 3));
        ProgressShare.Of(new ProgressCount(8, 1, 0)).ShouldBe(12.5m);
        ProgressShare.Of(ProgressFigures.None).ShouldBeNull();
    }

    internal static IReadOnlyDictionary<FigureKey, FigureCounts> Cells(IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanLineReport> reports)
    {
        var reported = ReportedLines.Of(lines, reports);
        return FigureCube.Of(lines.Select(line => FigureLine.Of(line, reported.Find(line)?.On)));
    }

    private static bool IsOf(FigureKey key, PlanLine line) => (key.Department == FigureKey.All || key.Department == line.Whose)
        && (key.Industry == FigureKey.All || key.Industry == FigureLine.NameOf(line.Industry)) && key.Period switch
        {
            FigurePeriod.WithoutQuarter => line.Quarter is null,
            < FigurePeriod.WithoutQuarter => line.Quarter == FigurePeriods.QuarterOf(key.Period),
            _ => line.Due <= PlanLines.DueOf(line.Year, FigurePeriods.QuarterOf(key.Period)),
        };
}
