using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Deadlines.WorkYears;
using Province.App.Security;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.App.Tests.Verbs;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Domain.Tests.Calendar;
using Province.Tests;

namespace Province.App.Tests.Deadlines;

/// <summary>An operator imports a later year: every tenant's ladders follow it, nobody is told twice, and what cannot be is refused whole.</summary>
public sealed class WorkYearTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfALaterYear_MovesTheRungsOfEveryTenantAndTellsNobodyTwice(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        PassBuiltYears(app);
        var (_, year) = await app.FileNextYearAsync();
        app.Later(TimeSpan.FromDays(new DateOnly(year, 9, 30).DayNumber - app.Today().DayNumber));
        await app.RemindAsync();
        var notice = YearSamples.Random(new Random(7), year);
        var days = new ReminderDays(new CalendarYears(StateCouncil.Years, [notice]).Calendar);
        var guessed = new ReminderDays(StateCouncil.Calendar);
        (await ThirdAsync(app)).ShouldAllBe(d => d.NextRungOn == guessed.Add(d.Due, 1));
        var third = (await ThirdAsync(app)).Select(d => d.Id).ToList();
        async Task<int> ToldAsync() => (await app.RemindersAsync(ProvinceApp.Hengyang)).Count(r => third.Contains(r.DeadlineId));
        var told = await ToldAsync();

        var (code, said, _) = await ImportAsync(app, [notice]);
        (code, said.Contains($"{year}: imported", StringComparison.Ordinal), said.Contains("430400: ", StringComparison.Ordinal)).ShouldBe((0, true, true), said);
        (await ThirdAsync(app)).ShouldAllBe(d => d.NextRungOn == days.Add(d.Due, 1));
        days.Add(new DateOnly(year, 9, 30), 1).ShouldBeGreaterThan(guessed.Add(new DateOnly(year, 9, 30), 1));
        await app.RemindAsync();
        (await ToldAsync()).ShouldBe(told, "what was told stays told");   // the summary's rung moves before the holiday, and is told
        for (var day = 0; day < 14; day++)
        {
            app.Later(TimeSpan.FromDays(1));
            await app.RemindAsync();
        }

        var late = (await app.RemindersAsync(ProvinceApp.Hengyang)).Where(r => r.DeadlineId == third[0] && r.Rung.StartsWith('O')).ToList();
        late.GroupBy(r => (r.Rung, r.AccountId, r.Channel)).ShouldAllBe(same => same.Count() == 1);
        late.Select(r => ChinaTime.DayOf(r.MadeAt)).Distinct().Order().ShouldBe(Enumerable.Range(1, 14).Select(new DateOnly(year, 9, 30).AddDays).Where(days.Holds));
        (await (await app.AsAsync("zhuzhou.planner")).ReadAsync("deadlines/work-years")).GetProperty("years")[0].GetProperty("notice").GetProperty("number").GetString().ShouldBe(notice.Number);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_AgainAndCorrected_ReplacesOnlyWhenToldTo(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var notice = YearSamples.Random(new Random(3), StateCouncil.Years[^1].Year + 2);
        var corrected = notice with { MakeUpDays = [] };
        notice.MakeUpDays.ShouldNotBeEmpty();
        var first = await ImportAsync(app, [notice]);
        (first.Code, first.Out.Contains($"No notice is held for {notice.Year - 1}", StringComparison.Ordinal)).ShouldBe((0, true), first.Out + first.Error);
        (await ImportAsync(app, [notice])).Out.ShouldContain($"{notice.Year}: held already");
        var refused = await ImportAsync(app, [corrected]);
        (refused.Code, refused.Error.Contains("Refused (calendar.year_held)", StringComparison.Ordinal), refused.Error.Contains("上班，文件没有写明", StringComparison.Ordinal)).ShouldBe((1, true, true), refused.Error);
        (await ImportAsync(app, [corrected], "--replace")).Out.ShouldContain($"{notice.Year}: replaced");
        (await HeldAsync(app)).Single().Read().MakeUpDays.ShouldBeEmpty();

        var built = StateCouncil.Years[^1];
        var other = await ImportAsync(app, [built with { MakeUpDays = [] }, YearSamples.Random(new Random(4), built.Year + 1)], "--replace");
        (other.Code, other.Error.Contains("calendar.year_built_in", StringComparison.Ordinal)).ShouldBe((1, true), other.Error);
        (await HeldAsync(app)).Count.ShouldBe(1, "all or nothing");
    }

    [Theory]
    [InlineData("年度,2090\n休息,春节,2090-01-30", 1, "印发")]
    [InlineData("年度,2090\n印发,2089-11-04\n上班,2090-01-02", 3, "不是星期六或星期日")]
    [InlineData("年度,2090\n印发,2089-11-04", 1, "缺少“端午”")]
    [InlineData("完全不是表格", 1, "第一行应当是“年度”")]
    public async Task Import_OfAFaultyFile_NamesLinesAndChangesNothing(string table, int line, string says)
    {
        await using var app = await ProvinceApp.StartAsync();
        var (code, said, error) = await ImportAsync(app, table);
        (code, said).ShouldBe((2, ""));
        error.ShouldContain($".csv:{line}: ");
        error.ShouldContain(says);
        error.ShouldContain("Nothing was imported");
        (await HeldAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OfWhatIsNoTable_IsBadUse()
    {
        await using var app = await ProvinceApp.StartAsync();
        (await Terminal.RunAsync(app.Services, "calendar", "import", "/nowhere/2090.csv")).ShouldBe((2, "", "/nowhere/2090.csv does not exist.\n"));
        var empty = await ImportAsync(app, "");
        (empty.Code, empty.Error.Contains("document.empty", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_ByATenant_IsStopped(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var notice = YearSamples.Random(new Random(5), 2090);
        await Should.ThrowAsync<InvalidOperationException>(() => new Door(app.Services.GetRequiredService<IServiceScopeFactory>(), Caller.Machine("x", ProvinceApp.Hunan, Right.ManageDeadlines))
            .CallAsync((ImportWorkYears.Handler h) => h.HandleAsync([notice], false, CancellationToken.None)));
        await Should.ThrowAsync<Exception>(() => app.InAsync(ProvinceApp.Hengyang, db =>
        {
            db.ImportedYears.Add(new ImportedYear(notice, DateTimeOffset.UnixEpoch));
            return db.SaveChangesAsync();
        }));
        (await HeldAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_BeforeAndAfterAnImport_SayWhatHolds()
    {
        await using var app = await ProvinceApp.StartAsync();
        var year = Math.Max(app.Today().Year, StateCouncil.Years[^1].Year) + 1;
        var section = await Browser.SignedInAsync(app, "hengyang.section");
        (await section.PageAsync($"/deadlines/calendar?month={year}-10")).QuerySelector(".alert-warning")!.TextContent.ShouldContain($"{year} 年的节假日安排尚未导入，提醒暂按周一至周五计算");
        (await section.PageAsync("/deadlines/work-years")).QuerySelector(".alert-warning")!.TextContent.ShouldContain($"{year} 年没有节假日安排");
        (await section.PageAsync($"/deadlines/rules?year={year}")).Body!.TextContent.ShouldContain("尚未导入");
        var built = await section.PageAsync("/deadlines/calendar?quarter=2025-4");
        string.Join('；', built.QuerySelectorAll(".calendar-marks > span").Select(span => span.TextContent)).ShouldBe("10 月 1 日至 5 日国庆节放假；10 月 6 日中秋放假；10 月 7 日至 8 日国庆节放假；10 月 11 日上班");
        built.QuerySelector(".alert-warning").ShouldBeNull();

        var notices = Enumerable.Range(StateCouncil.Years[^1].Year + 1, year - StateCouncil.Years[^1].Year).Select(one => YearSamples.Random(new Random(one), one)).ToList();
        (await ImportAsync(app, notices)).Code.ShouldBe(0);
        var after = await section.PageAsync($"/deadlines/calendar?month={year}-10");
        after.QuerySelector(".alert-warning").ShouldBeNull();
        after.QuerySelector(".calendar-marks")!.TextContent.ShouldContain("国庆节放假");
        var years = await section.PageAsync("/deadlines/work-years");
        years.QuerySelector(".alert-warning").ShouldBeNull();
        years.QuerySelectorAll("details").Length.ShouldBe(StateCouncil.Years.Count + notices.Count);
        years.QuerySelector("details a")!.GetAttribute("href").ShouldBe(notices[^1].Address);
        years.QuerySelector("summary")!.TextContent.ShouldContain("导入");
        (await section.PageAsync($"/deadlines/rules?year={year}")).Body!.TextContent.ShouldNotContain("尚未导入");
    }

    /// <summary>Until next year is one that the program does not have.</summary>
    private static void PassBuiltYears(ProvinceApp app)
    {
        while (app.Today().Year < StateCouncil.Years[^1].Year)
            app.Later(TimeSpan.FromDays(300));
    }

    private static async Task<List<Deadline>> ThirdAsync(ProvinceApp app)
    {
        var third = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).Where(d => d.Due is { Month: 9, Day: 30 }).ToList();
        third.ShouldNotBeEmpty();
        return third;
    }

    private static Task<List<ImportedYear>> HeldAsync(ProvinceApp app) => app.InAsync(ProvinceApp.Hengyang, db => db.ImportedYears.AsNoTracking().ToListAsync());

    private static Task<(int Code, string Out, string Error)> ImportAsync(ProvinceApp app, IEnumerable<WorkYear> years, params string[] more) => ImportAsync(app, YearFile.Write(years), more);

    private static async Task<(int Code, string Out, string Error)> ImportAsync(ProvinceApp app, string table, params string[] more)
    {
        var file = Path.Combine(Path.GetTempPath(), $"years-{Guid.NewGuid():N}.csv");
        try
        {
            await File.WriteAllTextAsync(file, table);
            return await Terminal.RunAsync(app.Services, ["calendar", "import", file, .. more]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
