using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>The pages of a pool without script: an import with its dry run, one candidate by hand, the signature, and the province's answer.</summary>
public sealed class PoolPagesTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, string campaign, byte[] content, string name)
    {
        var form = (await browser.PageAsync($"/{PoolApi.Of(campaign)}/import")).Forms.Single(form => form.GetAttribute("enctype") == "multipart/form-data");
        var token = form.QuerySelector("input[type=hidden]")!;
        var body = new MultipartFormDataContent { { new StringContent(token.GetAttribute("value")!), token.GetAttribute("name")! } };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        body.Add(file, "file", name);
        return await browser.Client.PostAsync(form.GetAttribute("action"), body);
    }

    [Fact]
    public async Task Import_OnThePage_ShowsAllErrorsThenTakesTheMendedList()
    {
        var app = await apps.OnAsync();
        var campaign = await app.IssueAsync();
        var browser = await Browser.SignedInAsync(app, "hengyang.planner");
        (await UploadAsync(browser, campaign, [0xFF, 0xD8, 0xFF, 0, 0], "照片.xlsx")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var faulty = await UploadAsync(browser, campaign, PoolApi.Utf8(PoolApi.Heads + PoolApi.Row(1, "荷塘区", "火箭") + PoolApi.Row(2)), "有错.csv");
        faulty.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync(faulty.Headers.Location!.ToString());
        page.QuerySelectorAll("section[aria-labelledby=errors-title] tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}").ShouldBe(["2 所在县市区", "2 企业类别"]);
        page.QuerySelectorAll("form[method=post][data-progress]").Length.ShouldBe(0, "nothing can be taken while there are errors");
        (await browser.Client.GetStringAsync($"{faulty.Headers.Location}/errors")).ShouldContain("\"2\",\"企业类别\",\"火箭\"");

        var good = (await UploadAsync(browser, campaign, PoolApi.Utf8("代码,厂名,地方\r\n" + $"{PoolApi.Code(1)},某厂,蒸湘区\r\n"), "列名不同.csv")).Headers.Location!.ToString();
        (await browser.PageAsync(good)).Body!.TextContent.ShouldContain("没有找到这些列");
        var chosen = $"{good}?name=2&creditCode=1&county=3&industry=&kinds=&lastInspected=&proposed=";
        var taken = await browser.PostFormAsync(chosen, good);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect, await taken.Content.ReadAsStringAsync());
        (await browser.PageAsync($"/{PoolApi.Of(campaign)}")).QuerySelectorAll("table.table-cards tbody tr th").Select(cell => cell.TextContent).ShouldBe(["某厂"]);
        var again = await browser.PostFormAsync(chosen, good, ("revision", "0"));
        again.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Candidate_OnThePage_KeepsWhatWasTypedUntilItIsRight()
    {
        var app = await apps.OnAsync();
        var campaign = await app.IssueAsync();
        var browser = await Browser.SignedInAsync(app, "hengyang.section");
        var page = $"/{PoolApi.Of(campaign)}/candidates/new";
        (string, string)[] fields = [("name", "手工添加的厂"), ("creditCode", "91430400MA0000001X"), ("county", "蒸湘区"), ("kinds", "金属冶炼"), ("decision", "save")];
        var refused = await browser.PostFormAsync(page, page, fields);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = Browser.Parse(await refused.Content.ReadAsStringAsync());
        shown.QuerySelector("#field-creditCode-error")!.TextContent.ShouldContain("校验位不符");
        (shown.QuerySelector("input[name=name]")!.GetAttribute("value"), shown.QuerySelector("input[value=金属冶炼]")!.HasAttribute("checked")).ShouldBe(("手工添加的厂", true));
        fields[1] = ("creditCode", PoolApi.Code(1));
        (await browser.PostFormAsync(page, page, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mine = $"/{PoolApi.Of(campaign)}/candidates/{PoolApi.Code(1)}";
        (await browser.PageAsync(mine)).QuerySelector("input[value=金属冶炼]")!.HasAttribute("checked").ShouldBeTrue();
        (await browser.PostFormAsync(mine, mine, ("decision", "remove"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.CampaignPoolCandidates.CountAsync(candidate => candidate.CampaignId == Guid.Parse(campaign)))).ShouldBe(0);
    }

    [Fact]
    public async Task Filing_OnThePages_NeedsThePasswordOnBothSides()
    {
        var app = await apps.OnAsync();
        var campaign = await app.IssueWithStandInAsync();
        await (await app.AsAsync("hengyang.planner")).ImportAsync(campaign, PoolApi.Row(1, kinds: "其他建材"));
        var leader = await Browser.SignedInAsync(app, "hengyang.leader");
        (await leader.PageAsync("/")).Body!.TextContent.ShouldContain("报送候选企业名单（由第 2 组检查）");
        var page = $"/{PoolApi.Of(campaign)}/filing";
        (await leader.PostFormAsync(page, page, ("noCement", "true"), ("password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leader.PostFormAsync(page, page, ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leader.PostFormAsync(page, page, ("noCement", "true"), ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.DeliverAsync();
        var organiser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (await organiser.PageAsync("/")).Body!.TextContent.ShouldContain("衡阳市候选企业名单（第 1 版）：受理或退回");
        var targets = $"/campaigns/{campaign}/direct-targets";
        (await organiser.PostFormAsync(targets, targets, ("lines", $"{PoolApi.Code(1)},甲厂"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await organiser.PostFormAsync(targets, targets, ("lines", $"{PoolApi.Code(1)},甲厂,省厅计划企业"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await organiser.PageAsync($"/campaigns/{campaign}")).QuerySelector("section[aria-labelledby=pools-title] h2")!.TextContent.ShouldContain("应报 14 · 已报 1 · 已受理 0");
        var filed = $"/campaigns/pools/{await app.FiledPoolAsync(campaign)}";
        var shown = await organiser.PageAsync(filed);
        (shown.Body!.TextContent.Contains("声明没有水泥企业", StringComparison.Ordinal), shown.Body.TextContent.Contains("省厅计划企业", StringComparison.Ordinal)).ShouldBe((true, true));
        (await organiser.PageAsync($"{filed}?tab=candidates")).QuerySelector("table.table-cards tbody tr")!.TextContent.ShouldContain("除外");
        (await organiser.PageAsync($"{filed}?tab=comparison")).Body!.TextContent.ShouldContain("与以前报送的比对");
        (await organiser.PostFormAsync($"{filed}/return", $"{filed}/return", ("comment", " "), ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await organiser.PostFormAsync($"{filed}/acceptance", $"{filed}/acceptance", ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.InAsync(ProvinceApp.Hunan, db => db.FiledCampaignPools.Where(pool => pool.CampaignId == Guid.Parse(campaign)).Select(pool => pool.Stage).SingleAsync())).ShouldBe(FilingStage.Accepted);
    }
}
