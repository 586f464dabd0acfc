using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Province.App.Seed;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Documents.Sheets;

namespace Province.App.Tests.Reports;

/// <summary>The pages of a quarter's summary without script: written, signed, filed, read; each figure opens onto the lines that it counts; workbooks.</summary>
public sealed partial class QuarterPagesTests
{
    [Fact]
    public async Task Pages_FromTheCitysFiguresToTheProvincesDesk_WorkWithoutScript()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.EndFirstQuarterAsync();
        var (planner, address) = (await Browser.SignedInAsync(app, QuarterApi.Planner), $"/reports/quarters/{year}/1");
        (await planner.PageAsync("/")).Body!.TextContent.ShouldContain($"核对{year} 年第 1 季度执法情况汇总");
        (await planner.PageAsync("/reports/quarters")).QuerySelectorAll("tbody tr")[1].TextContent.ShouldContain("待报送");
        (await planner.PostFormAsync(address, address, ("remarks", "两家停产。"))).Headers.Location!.OriginalString.ShouldBe(address);
        (await planner.PostFormAsync(address, $"{address}/recount")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await planner.PageAsync($"{address}/filing", HttpStatusCode.Forbidden)).Body!.TextContent.ShouldContain("签字报送季度汇总");

        var leader = await Browser.SignedInAsync(app, QuarterApi.Leader);
        (await leader.PageAsync("/")).QuerySelectorAll("a").ShouldContain(link => link.GetAttribute("href") == $"{address}/filing");
        var wrong = await leader.PostFormAsync($"{address}/filing", $"{address}/filing", ("password", "不是这个"));
        (wrong.StatusCode, (await wrong.Content.ReadAsStringAsync()).Contains("密码不对，没有签字", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await leader.PostFormAsync($"{address}/filing", $"{address}/filing", ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.DeliverAsync();
        (await leader.PageAsync(address)).Body!.TextContent.ShouldContain("签字报送第 1 版");

        var organiser = await Browser.SignedInAsync(app, QuarterApi.Organiser);
        (await organiser.PageAsync("/")).Body!.TextContent.ShouldContain("应报 1，已报 1，未报 0，其中逾期 0");
        (await organiser.PageAsync($"/deadlines/wall?year={year}&quarter=2")).QuerySelectorAll("tbody tr").Single(one => one.QuerySelector("th")!.TextContent == "衡阳市")
            .QuerySelector("td[data-label=季报]")!.TextContent.ShouldContain("按期办结");
        var desk = await organiser.PageAsync($"/reports/filed-quarters?year={year}&quarter=1");
        var row = desk.QuerySelectorAll("tbody tr").First(one => one.TextContent.Contains("衡阳市", StringComparison.Ordinal));
        row.TextContent.ShouldContain("已报送");
        (await organiser.PageAsync(row.QuerySelector("th a")!.GetAttribute("href")!)).Body!.TextContent.ShouldContain("两家停产。");
        (await organiser.PageAsync($"/reports/filed-quarters?year={year - 3}&quarter=1")).Body!.TextContent.ShouldContain("这个季度没有市州需要报送");
        (await (await Browser.SignedInAsync(app, "zhuzhou.leader")).PageAsync(address, HttpStatusCode.NotFound)).Body!.TextContent.ShouldContain("本市还没有报送");
    }

    [Fact]
    public async Task Figures_OnEitherSide_OpenOntoTheLinesThatTheyCount()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.EndFirstQuarterAsync();
        app.Later(TimeSpan.FromDays(91));   // so that the year so far is more than the quarter
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year, 2)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await FollowAsync(await Browser.SignedInAsync(app, QuarterApi.Leader), await app.AsAsync(QuarterApi.Leader), $"/reports/quarters/{year}/2");
        var id = (await app.FiledCityAsync(year, "衡阳市", 2)).GetProperty("filed").GetProperty("id").GetString();
        var (browser, program) = (await Browser.SignedInAsync(app, QuarterApi.Organiser), await app.AsAsync(QuarterApi.Organiser));
        await FollowAsync(browser, program, $"/reports/filed-quarters/{id}");
        await FollowAsync(browser, program, $"/reports/filed-quarters?year={year}&quarter=2");
    }

    [Fact]
    public async Task Workbooks_OfACityAndOfAllCities_HoldTheFiguresAsNumbers()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.EndFirstQuarterAsync();
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var total = (await (await app.AsAsync(QuarterApi.Leader)).ReadAsync(QuarterApi.Of(year))).GetProperty("tables").GetProperty("total").GetProperty("quarter").GetProperty("visits");
        var visits = new[] { "planned", "done", "late" }.Select(name => total.GetProperty(name).GetInt32().ToString(CultureInfo.InvariantCulture)).ToList();
        var id = (await app.FiledCityAsync(year, "衡阳市")).GetProperty("filed").GetProperty("id").GetString();
        foreach (var (who, address, skipped) in new[]
        {
            (QuarterApi.Leader, $"/reports/quarters/{year}/1/summary.xlsx", 1), (QuarterApi.Organiser, $"/reports/filed-quarters/{id}/summary.xlsx", 1),
            (QuarterApi.Organiser, $"/reports/filed-quarters/summary.xlsx?year={year}&quarter=1", 5),
        })
        {
            var sheet = SheetReader.Read(await (await Browser.SignedInAsync(app, who)).Client.GetByteArrayAsync(address), "表.xlsx");
            var at = sheet.Rows[0].Cells.ToList().IndexOf("本季度计划（家次）");
            at.ShouldBe(skipped + 4);
            var sum = sheet.Rows.Single(row => row.Cells[0] == "合计");
            Enumerable.Range(at, 3).Select(sum.At).ShouldBe(visits);
        }
    }

    /// <summary>The visits of the lines that a link leads to are the visits that it says.</summary>
    private static async Task FollowAsync(Browser browser, HttpClient program, string page)
    {
        var links = (await browser.PageAsync(page)).QuerySelectorAll("table td a").Where(link => link.GetAttribute("aria-label") is { } said && said.Contains("家次", StringComparison.Ordinal)).ToList();
        links.Count.ShouldBeGreaterThan(2, page);
        foreach (var link in links)
        {
            var (href, said) = (link.GetAttribute("href")!.Split('#')[0], link.GetAttribute("aria-label")!);
            var lines = (await program.ReadAsync($"{href[1..]}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size=200")).Items();
            lines.Sum(line => line.GetProperty("visits").GetInt32()).ShouldBe(int.Parse(Visits().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), $"{said} → {href}");
        }

        var first = links[0].GetAttribute("href")!.Split('#')[0];
        (await browser.PageAsync(first)).QuerySelector("#lines-title")!.TextContent.ShouldContain("任务（");
    }

    [GeneratedRegex(@"(\d+)\u00A0家次")]
    private static partial Regex Visits();
}
