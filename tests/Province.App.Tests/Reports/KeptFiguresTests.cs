using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Tests;

namespace Province.App.Tests.Reports;

/// <summary>The figures that are kept are a count of the rows after every step of a random history: reports, withdrawals, other versions of the plan.</summary>
public sealed class KeptFiguresTests
{
    [Theory]
    [InlineData("sqlite", 31)]
    [InlineData("sqlite", 32)]
    [InlineData("sqlite", 33)]
    public Task Kept_OverARandomHistory_IsACountOfTheLines(string provider, int seed) => WalkAsync(provider, seed);

    [Theory, OnPostgres]
    public Task Kept_OverARandomHistoryOnTheServer_IsACountOfTheLines(string provider) => WalkAsync(provider, 34);

    [Theory, OnSqlite, OnPostgres]
    public async Task Kept_ReportsAtOnce_LoseNothing(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.BeginYearAsync();
        var section = await app.AsAsync("hengyang.section");
        var lines = (await section.LinesAsync(plan)).Take(8).Select(line => line.LineId()).ToList();
        var reports = await Task.WhenAll(lines.Select((line, at) => section.ReportAsync(plan, new DateOnly(year, 1, 1 + at), null, line)));
        reports.ShouldAllBe(report => report.IsSuccessStatusCode);
        (await app.KeptAsync(ProvinceApp.Hengyang))[new FigureKey(FigurePeriod.Until4, FigureKey.All, FigureKey.All)].Lines.Done.ShouldBe(8);
        await ShouldBeCountedAsync(app, plan, year);
    }

    [Fact]
    public async Task Recount_OfAPlanThatWasFiledBeforeFiguresWereKept_KeepsThem()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (plan, year) = await app.EndFirstQuarterAsync();
        var kept = await app.KeptAsync(ProvinceApp.Hengyang);
        await app.InAsync(ProvinceApp.Hengyang, db => db.KeptFigures.ExecuteDeleteAsync());
        var planner = await app.AsAsync(QuarterApi.Planner);
        (await planner.ReadAsync(QuarterApi.Of(year))).GetProperty("isKept").GetBoolean().ShouldBeFalse();
        (await (await planner.PostAsync($"/api/v1/reports/figures/{plan}/recount", null)).ShouldBeJsonAsync()).GetProperty("changed").GetInt32().ShouldBe(kept.Count);
        (await app.KeptAsync(ProvinceApp.Hengyang)).ShouldBe(kept, ignoreOrder: true);
        (await (await planner.PostAsync($"/api/v1/reports/figures/{plan}/recount", null)).ShouldBeJsonAsync()).GetProperty("changed").GetInt32().ShouldBe(0);
        await (await app.AsAsync("zhuzhou.planner")).PostAsync($"/api/v1/reports/figures/{plan}/recount", null).ShouldRefuseAsync(404, "plan.not_found");
    }

    private static async Task WalkAsync(string provider, int seed)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var random = new Random(seed);
        var theirs = await app.KeptAsync(ProvinceApp.Zhuzhou);
        var (plan, year) = await app.BeginYearAsync();
        await ShouldBeCountedAsync(app, plan, year);
        var section = await app.AsAsync("hengyang.section");
        for (var step = 0; step < 14; step++)
        {
            if (random.Next(4) == 0)
            {
                app.Later(TimeSpan.FromDays(random.Next(20, 60)));
                section = await app.AsAsync("hengyang.section");
            }

            if (step == 8)
            {
                await FileAnotherVersionAsync(app, plan, year);
                section = await app.AsAsync("hengyang.section");
            }

            await StepAsync(section, plan, year, app.Today(), random);
            await ShouldBeCountedAsync(app, plan, year);
        }

        (await app.KeptAsync(ProvinceApp.Zhuzhou)).ShouldBe(theirs, ignoreOrder: true);
    }

    private static async Task StepAsync(HttpClient section, string plan, int year, DateOnly today, Random random)
    {
        var lines = (await section.LinesAsync(plan)).OrderBy(_ => random.Next()).ToList();
        var (done, open) = (lines.Where(line => line.State() == "done").ToList(), lines.Where(line => line.State() != "done").Select(line => line.LineId()).ToArray());
        if (done.Count > 0 && random.Next(3) == 0)
            await (await section.WithdrawAsync(plan, done[0], "记错")).ShouldBeJsonAsync();
        else if (open.Length > 0)
            await (await section.ReportAsync(plan, new DateOnly(year, 1, 1).AddDays(random.Next(today.DayOfYear)), null, open[..Math.Min(open.Length, random.Next(1, 9))])).ShouldBeJsonAsync();
    }

    /// <summary>An enterprise goes to another name in the next version, so that lines come and go.</summary>
    private static async Task FileAnotherVersionAsync(ProvinceApp app, string plan, int year)
    {
        var filed = await app.FiledAsync(year, "衡阳市");
        await (await (await app.AsAsync("hunan.organiser")).StepAsync($"filed-plans/{filed}", "return", new { comments = new[] { new { text = "请核对" } } })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var again = PlanApi.Sample("hengyang-2024.txt").Replace("2024", $"{year}", StringComparison.Ordinal).Replace("衡阳盛亚", "衡阳新盛亚", StringComparison.Ordinal);
        await (await (await app.AsAsync("hengyang.planner")).ImportAsync(again)).ShouldBeJsonAsync(System.Net.HttpStatusCode.Created);
        await app.TakeToFilingAsync(plan);
    }

    /// <summary>Counts the rows of the database by <see cref="PlanProgress"/>, which knows nothing of cells.</summary>
    private static async Task ShouldBeCountedAsync(ProvinceApp app, string plan, int year)
    {
        var planId = Guid.Parse(plan);
        var kept = await app.KeptAsync(ProvinceApp.Hengyang);
        var book = new FigureBook(year, kept);
        var (lines, reports) = await app.InAsync(ProvinceApp.Hengyang, async db =>
        {
            var row = await db.Plans.AsNoTracking().Include(p => p.Steps).SingleAsync(p => p.Id == planId);
            var content = await db.PlanContents.AsNoTracking().SingleAsync(c => c.PlanId == planId && c.Number == row.FiledVersion());
            return (PlanLines.Of(content.ReadDocument(), row.Year), await db.PlanLineReports.AsNoTracking().Where(report => report.PlanId == planId).ToListAsync());
        });
        var reported = ReportedLines.Of(lines, reports);
        kept.Keys.ShouldBe(FigureCube.Of(lines.Select(line => FigureLine.Of(line, null))).Keys, ignoreOrder: true);
        foreach (var key in kept.Keys)
        {
            PlanLine[] some = [.. lines.Where(line => (key.Department is FigureKey.All || line.Whose == key.Department) && (key.Industry is FigureKey.All || FigureLine.NameOf(line.Industry) == key.Industry)
                && (FigurePeriods.IsUntil(key.Period) ? line.Due <= PlanLines.DueOf(year, FigurePeriods.QuarterOf(key.Period)) : FigurePeriods.Holding(line.Quarter).First() == key.Period))];
            var ids = some.Select(line => line.Id).ToHashSet();
            var theirs = lines.Where(line => ids.Contains(line.Id)).Select(reported.Find).OfType<PlanLineReport>().ToList();
            book.Of(key, app.Today()).ShouldBe(PlanProgress.Of(ReportedLines.Of(some, theirs), app.Today()).Total, $"{key} on {app.Today()}");
        }
    }
}
