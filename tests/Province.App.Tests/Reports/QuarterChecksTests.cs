using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Exchange;
using Province.App.Seed;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Tests;

namespace Province.App.Tests.Reports;

/// <summary>What is signed is what was shown, what the province takes is what the plan says, and what is asked for can be met.</summary>
public sealed class QuarterChecksTests
{
    [Fact]
    public async Task File_AQuarterBeforeThePlansFirstTask_SaysThatThereIsNone()
    {
        await using var app = await ProvinceApp.StartAsync();
        var next = app.Today().Year + 1;
        var (plan, year) = await app.FileNextYearAsync(PlanApi.Sample("hengyang-2024.txt").Replace("2024", $"{next}", StringComparison.Ordinal)
            .Replace("一季度", "二季度", StringComparison.Ordinal).Replace("一**季度**", "二**季度**", StringComparison.Ordinal));
        app.Later(TimeSpan.FromDays(PlanLines.DueOf(year, 1).AddDays(1).DayNumber - app.Today().DayNumber));
        var program = await app.AsAsync(QuarterApi.Leader);
        (await program.LinesAsync(plan, "&quarter=1")).ShouldBeEmpty();
        var (leader, address) = (await Browser.SignedInAsync(app, QuarterApi.Leader), $"/reports/quarters/{year}/1/filing");
        (await leader.PageAsync("/")).QuerySelectorAll("a").ShouldContain(link => link.GetAttribute("href") == address);
        (await leader.PageAsync(address)).Body!.TextContent.ShouldContain("没有安排任务");
        (await leader.PostFormAsync(address, address, ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.DeliverAsync();
        (await app.SummariesDueAsync()).ShouldAllBe(due => due.State == DeadlineState.Done);
        var filed = (await app.FiledCityAsync(year, "衡阳市")).GetProperty("filed").GetProperty("id").GetString();
        (await (await app.AsAsync(QuarterApi.Organiser)).ReadAsync($"reports/filed-quarters/{filed}")).GetProperty("head").GetProperty("lineCount").GetInt32().ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_FiguresThatMovedSinceTheyWereShown_AreNotSigned(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.EndFirstQuarterAsync();
        var leader = await app.AsAsync(QuarterApi.Leader);
        var shown = (await leader.ReadAsync(QuarterApi.Of(year))).GetProperty("fingerprint").GetString();
        (await leader.ReadAsync(QuarterApi.Of(year))).GetProperty("fingerprint").GetString().ShouldBe(shown);
        var section = await app.AsAsync("hengyang.section");
        var open = (await section.LinesAsync(plan, "&quarter=1")).First(line => line.State() != "done").LineId();
        await (await section.ReportAsync(plan, new DateOnly(year, 4, 1), null, open)).ShouldBeJsonAsync();
        await leader.FileSummaryAsync(year, fingerprint: shown).ShouldRefuseAsync(412, "quarter_summary.figures_moved");
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.CountAsync(e => e.Kind == QuarterSnapshot.EnvelopeKind))).ShouldBe(0);
        await (await leader.FileSummaryAsync(year)).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task File_APlanThatNobodyCounted_IsNotSignedAndSaysWhoCan()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (plan, year) = await app.EndFirstQuarterAsync();
        await app.InAsync(ProvinceApp.Hengyang, db => db.KeptFigures.ExecuteDeleteAsync());
        var (leader, address) = (await Browser.SignedInAsync(app, QuarterApi.Leader), $"/reports/quarters/{year}/1");
        (await leader.PageAsync(address)).Body!.TextContent.ShouldContain("请计划编制人员在本页重新核算");
        var filing = await leader.PageAsync($"{address}/filing");
        filing.QuerySelector("input[name=password]").ShouldBeNull();
        filing.Body!.TextContent.ShouldContain("请计划编制人员先在季度汇总页点“重新核算”");
        var program = await app.AsAsync(QuarterApi.Leader);
        await program.FileSummaryAsync(year).ShouldRefuseAsync(409, "quarter_summary.not_counted");
        await (await (await app.AsAsync(QuarterApi.Planner)).PostAsync($"/api/v1/reports/figures/{plan}/recount", null)).ShouldBeJsonAsync();
        await (await program.FileSummaryAsync(year)).ShouldBeJsonAsync();
    }

    [Theory]
    [InlineData("fewer", "所附任务与报送的年度计划第 1 版")]
    [InlineData("others", "所附任务与报送的年度计划第 1 版")]
    [InlineData("more", "所附任务与报送的年度计划第 1 版")]
    [InlineData("future", "数字截至的日期在报送以后")]
    [InlineData("incomplete", "内容不完整")]
    [InlineData("null", "内容不完整")]
    [InlineData("olderPlan", "没有收到过年度计划第 0 版")]
    public async Task Receive_ASummaryThatIsNotOfThePlan_GoesBack(string forged, string reason)
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var (_, year) = await app.EndFirstQuarterAsync();
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.ForgeSummaryAsync(snapshot => Forge(snapshot, forged));
        await app.DeliverAsync();
        (await app.InAsync(ProvinceApp.Hunan, db => db.FiledQuarterSummaries.CountAsync())).ShouldBe(0);
        (await (await app.AsAsync(QuarterApi.Leader)).ReadAsync(QuarterApi.Of(year))).GetProperty("words").GetProperty("declineReason").GetString()!.ShouldContain(reason);
    }

    [Fact]
    public async Task Receive_ASummaryOfAPlanThatHasNotArrived_IsBroughtAgain()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var (_, year) = await app.EndFirstQuarterAsync();
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.ForgeSummaryAsync(snapshot => (snapshot with { PlanVersion = 2 }).Write());
        await app.Services.GetRequiredService<DeliveryLoop>().RunOnceAsync(CancellationToken.None);
        var waiting = await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.AsNoTracking().SingleAsync(e => e.Kind == QuarterSnapshot.EnvelopeKind));
        (waiting.DeliveredAt, waiting.Attempts, waiting.DeclineCode).ShouldBe((null, 1, null));
    }

    [Fact]
    public async Task Tasks_OfACorrectionThatWasNotTaken_ComeBackToTheFirstPage()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var (_, year) = await app.EndFirstQuarterAsync();
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var (leader, planner, what) = (await Browser.SignedInAsync(app, QuarterApi.Leader), await Browser.SignedInAsync(app, QuarterApi.Planner), $"{year} 年第 1 季度执法情况汇总");
        (await leader.PageAsync("/")).Body!.TextContent.ShouldNotContain($"签字报送{what}");
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.ForgeSummaryAsync(snapshot => QuarterApi.WithMoreDone(snapshot).Write());
        await app.DeliverAsync();
        (await app.SummariesDueAsync()).ShouldAllBe(due => due.State == DeadlineState.Done, "the first version was taken");
        (await leader.PageAsync("/")).Body!.TextContent.ShouldContain($"签字报送{what}");
        (await planner.PageAsync("/")).Body!.TextContent.ShouldContain($"核对{what}");
    }

    [Fact]
    public async Task Deadlines_OfAPlanFiledBeforeSummariesWere_AreThoseWhoseDayIsNotOver()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.FileNextYearAsync();
        foreach (var tenant in new[] { ProvinceApp.Hengyang, ProvinceApp.Hunan })
            await app.InAsync(tenant, db => db.Deadlines.Where(deadline => deadline.Subject == DeadlineSubject.Summaries).ExecuteDeleteAsync());
        app.Later(TimeSpan.FromDays(new DateOnly(year, 7, 10).DayNumber - app.Today().DayNumber));
        foreach (var (tenant, of) in new[] { (ProvinceApp.Hengyang, ""), (ProvinceApp.Hunan, "/430400") })
        {
            await app.RebuildAsync(tenant);
            var parts = (await app.DeadlinesAsync(tenant, DeadlineKind.QuarterSummary)).Where(due => due.Year == year).Select(due => due.Part);
            parts.ShouldBe([$"2{of}", $"3{of}", $"4{of}"], ignoreOrder: true, "the tenth of July is the last day of the second");
        }

        app.Later(TimeSpan.FromDays(1));
        await app.RebuildAsync(ProvinceApp.Hengyang);
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterSummary)).Single(due => due.Part == "2").State.ShouldBe(DeadlineState.Open, "what was asked for once stays asked for");
    }

    [Fact]
    public async Task Write_NothingOrOtherWords_EndsTheOfficersTaskAndIsSeenAfterFiling()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.EndFirstQuarterAsync();
        var (planner, address, what) = (await Browser.SignedInAsync(app, QuarterApi.Planner), $"/reports/quarters/{year}/1", $"核对{year} 年第 1 季度执法情况汇总");
        (await planner.PageAsync("/")).Body!.TextContent.ShouldContain(what);
        (await planner.PostFormAsync(address, address, ("remarks", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await planner.PageAsync("/")).Body!.TextContent.ShouldNotContain(what);
        var leader = await app.AsAsync(QuarterApi.Leader);
        await (await leader.FileSummaryAsync(year)).ShouldBeJsonAsync();
        (await leader.ReadAsync(QuarterApi.Of(year))).GetProperty("hasMoved").GetBoolean().ShouldBeFalse();
        await (await (await app.AsAsync(QuarterApi.Planner)).WriteAsync(year, "两家停产。")).ShouldBeJsonAsync();
        (await leader.ReadAsync(QuarterApi.Of(year))).GetProperty("hasMoved").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task List_AYearAlone_IsItsFirstQuarterWhileThatRunsAndLeadsToNoQuarterThatIsNone()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.BeginYearAsync();
        var organiser = await app.AsAsync(QuarterApi.Organiser);
        foreach (var (asked, quarter) in new[] { (year, 1), (year - 1, 4), (year - 2, 4) })
            (await organiser.ReadAsync($"reports/filed-quarters?year={asked}")).GetProperty("quarter").GetInt32().ShouldBe(quarter);
        var browser = await Browser.SignedInAsync(app, QuarterApi.Organiser);
        foreach (var (asked, quarter, buttons) in new[] { (2000, 1, "下一季度"), (2100, 4, "上一季度"), (year, 1, "上一季度下一季度") })
            string.Concat((await browser.PageAsync($"/reports/filed-quarters?year={asked}&quarter={quarter}")).QuerySelectorAll("a.btn").Select(link => link.TextContent.Trim())
                .Where(text => text.EndsWith("季度", StringComparison.Ordinal))).ShouldBe(buttons);
    }

    private static string Forge(QuarterSnapshot snapshot, string how) => how switch
    {
        "fewer" => QuarterApi.WithLines(snapshot, (line, at) => at == 0 ? null : line).Write(),
        "others" => QuarterApi.WithLines(snapshot, (line, at) => at == 0 ? line with { Visits = line.Visits + 1 } : line).Write(),
        "more" => QuarterApi.WithLines(snapshot with { Lines = [.. snapshot.Lines, snapshot.Lines[0] with { Id = new string('0', 16) }] }, (line, _) => line).Write(),
        "future" => (snapshot with { On = snapshot.On.AddDays(1) }).Write(),
        "olderPlan" => (snapshot with { PlanVersion = 0 }).Write(),
        _ => Without(snapshot, how == "null"),
    };

    private static string Without(QuarterSnapshot snapshot, bool isNull)
    {
        var json = JsonNode.Parse(snapshot.Write())!.AsObject();
        json.Remove("lines");
        if (isNull)
            json["lines"] = new JsonArray(null, null);
        return json.ToJsonString();
    }
}
