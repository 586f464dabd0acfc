using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>The pages of campaigns without script: what they show, what they refuse, and that what was typed is kept.</summary>
public sealed class CampaignPagesTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Form_OfTerms_SavesAndKeepsWhatWasTyped()
    {
        var app = await apps.OnAsync();
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (string, string)[] fields =
        [
            ("title", "页面上新建的方案"), ("year", "2031"), ("industries", "IndustryAndTrade"), ("rosterBy", "2031-05-14"), ("completionBy", "不是日期"), ("officersPerGroup", "4"),
            ("checkItems", "第一条\n\n第二条"), ("disciplineRules", "不接受宴请"), ("avoidMutual", "true"), ("kind-0", "2"), ("kind-1", ""),
        ];
        var refused = await browser.PostFormAsync("/campaigns/new", "/campaigns/new", fields);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        page.QuerySelector("input[name=title]")!.GetAttribute("value").ShouldBe("页面上新建的方案");
        page.QuerySelector("#field-completionBy-error")!.TextContent.ShouldContain("日期请按");
        fields[4] = ("completionBy", "2031-06-20");
        var made = await browser.PostFormAsync("/campaigns/new", "/campaigns/new", fields);
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());
        var terms = await app.InAsync(ProvinceApp.Hunan, db => db.Campaigns.Where(campaign => campaign.Title == "页面上新建的方案").Select(campaign => campaign.Terms).SingleAsync());
        terms.CheckItems.ShouldBe(["第一条", "第二条"]);
        terms.Quotas.Kinds.Single().AtLeast.ShouldBe(2);
        (terms.AvoidMutual, terms.AvoidRepeats, terms.Dates.Completion).ShouldBe((true, false, new DateOnly(2031, 6, 20)));
    }

    [Fact]
    public async Task Issuance_WithAWrongPassword_SignsNothing()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("签字");
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        var browser = await Browser.SignedInAsync(app, "hunan.leader");
        var (page, action) = ($"/campaigns/{campaign}/issuance", $"/campaigns/{campaign}/issuance");
        (await browser.PostFormAsync(page, action, ("password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("state").GetProperty("stage").GetString().ShouldBe("draft");
        (await browser.PageAsync(page)).Body!.TextContent.ShouldContain("下面 14 个市州各收到一份不可更改的快照");
        (await browser.PostFormAsync(page, action, ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("state").GetProperty("issuedVersion").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Groups_OfThreeCities_StandUnderAHeadEach()
    {
        var app = await apps.OnAsync();
        var campaign = await ArrangedAsync(app, app.Today(), "一组三个市州", (["长沙市", "岳阳市", "常德市"], ["湘潭市"]), (["湘潭市", "娄底市"], ["衡阳市", "郴州市", "永州市"]));
        var page = await (await Browser.SignedInAsync(app, CampaignApi.Organiser)).PageAsync($"/campaigns/{campaign}/groups");
        page.QuerySelectorAll("thead th").Select(head => head.TextContent)
            .ShouldBe(["组别", "组建市州（牵头）", "组建市州", "组建市州", "被检查市州", "被检查市州", "被检查市州", "指导人员"]);
        page.QuerySelectorAll("tbody tr").Select(row => row.Children.Length).ShouldBe([8, 8]);
        page.QuerySelectorAll("select[name=builder-1] option[selected]").Select(option => option.GetAttribute("value")).ShouldBe(["长沙市", "岳阳市", "常德市"]);
    }

    [Fact]
    public async Task Record_OfADraft_IsOfferedForAnEarlierYearOnly()
    {
        var app = await apps.OnAsync();
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        foreach (var (day, links) in new[] { (app.Today(), 0), (app.Today().AddYears(-1), 1) })
        {
            var campaign = await ArrangedAsync(app, day, $"{day.Year} 年存档", Arrangement2021.Groups);
            (await browser.PageAsync($"/campaigns/{campaign}")).QuerySelectorAll($"a[href='/campaigns/{campaign}/record']").Length.ShouldBe(links);
        }
    }

    [Fact]
    public async Task Progress_WhileACityWaitsForMoreTime_AsksOnlyWhoMayAnswer()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        var planner = await app.AsAsync("hengyang.planner");
        object asked = new { kind = "roster", until = CampaignApi.Text(app.Today().AddDays(15)), reason = "组长出差" };
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", asked)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        foreach (var (user, word) in new[] { (CampaignApi.Organiser, "去答复"), ("hunan.guide", "查看") })
        {
            var page = await (await Browser.SignedInAsync(app, user)).PageAsync($"/campaigns/{campaign}");
            page.QuerySelector(".alert-warning a")!.TextContent.ShouldBe(word);
        }
    }

    private static async Task<string> ArrangedAsync(ProvinceApp app, DateOnly day, string title, params (string[] Builders, string[] Inspected)[] groups)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var made = await (await organiser.PostAsJsonAsync("/api/v1/campaigns", new { terms = CampaignApi.Terms(day, title) })).ShouldBeJsonAsync(HttpStatusCode.Created);
        var campaign = made.GetProperty("campaignId").GetString()!;
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(groups))).ShouldBeJsonAsync();
        return campaign;
    }

    [Theory]
    [InlineData("hunan.organiser", "/campaigns", "往年存档")]
    [InlineData("hunan.organiser", "/campaigns?stage=issued&q=没有这个", "没有符合条件的方案")]
    [InlineData("hunan.organiser", "/campaigns/import", "把文件拖到这里")]
    [InlineData("hunan.guide", "/campaigns", "交叉执法")]
    [InlineData("zhuzhou.leader", "/campaigns/assignments", "还没有下达的交叉执法")]
    public async Task Page_OfCampaigns_ShowsWhatItShould(string user, string path, string text)
    {
        await using var app = await ProvinceApp.StartAsync();
        var page = await (await Browser.SignedInAsync(app, user)).PageAsync(path);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Body!.TextContent.ShouldContain(text);
    }

    [Fact]
    public async Task Home_OfABuilder_SaysWhatIsDueAndWhenItIsLate()
    {
        await using var app = await ProvinceApp.StartAsync();
        await app.IssueAsync();
        var browser = await Browser.SignedInAsync(app, "hengyang.planner");
        (await browser.PageAsync("/")).QuerySelector(".tasks")!.TextContent.ShouldContain("还有 10 天");
        app.Later(TimeSpan.FromDays(12));
        var late = await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync("/");
        late.QuerySelector(".task-urgent")!.TextContent.ShouldContain("已逾期 2 天");
    }
}
