using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;

namespace Province.App.Tests.Inspections;

/// <summary>The pages of fieldwork in a browser without script: what they show, what they refuse, and that what was typed is kept.</summary>
public sealed class FieldworkPagesTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Dates_TypedWhileAColleagueRecords_CanBeSavedOnceThatIsRead()
    {
        var app = await apps.OnAsync();
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        var address = $"/fieldwork/{campaign}/groups/3/dates/{FieldworkApi.Zhuzhou}";
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        Task<HttpResponseMessage> SendAsync(AngleSharp.Html.Dom.IHtmlDocument page) => browser.Client.PostAsync(address, new FormUrlEncodedContent(
            page.Forms.Single(form => form.GetAttribute("action") == address).QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "")
                .Concat([new("from", CampaignApi.Text(app.Today())), new("until", CampaignApi.Text(app.Today())), new("agreedWith", "工贸科")])));
        var opened = await browser.PageAsync(address);
        await (await (await app.AsMemberAsync("hengyang.inspector")).RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();

        var stale = await SendAsync(opened);
        stale.StatusCode.ShouldBe(System.Net.HttpStatusCode.PreconditionFailed);
        (await SendAsync(Browser.Parse(await stale.Content.ReadAsStringAsync()))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Member_WithoutScript_RecordsHandsOverAndSeesTheAnswer()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲冶炼厂", TargetOrigin.Drawn, EnterpriseKind.Smelting);
        (await (await Browser.SignedInAsync(app, "hengyang.inspector")).PageAsync("/")).Body!.TextContent.ShouldContain("您是组员，转到湖南省应急管理厅登记");
        var browser = await MemberAsync(app, "hengyang.inspector");
        (await browser.PageAsync("/")).QuerySelector(".task")!.TextContent.ShouldContain("第 3 组现场检查：还有 1 家没有登记");
        (await browser.PageAsync("/fieldwork")).QuerySelectorAll("tbody tr").Length.ShouldBe(1, "no other group is listed");
        var page = $"/fieldwork/targets/{target}";
        var form = await browser.PageAsync($"{page}/inspection");
        var people = form.QuerySelectorAll("input[name=member]").OfType<IHtmlInputElement>().ToDictionary(box => box.ParentElement!.TextContent.Trim()[..3], box => box.Value);

        var refused = await PostAsync(browser, $"{page}/inspection", ("on", CampaignApi.Text(app.Today())), ("days", "0.5"), ("member", people["舟行远"]), ("remark", "停了一条线"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var back = Browser.Parse(await refused.Content.ReadAsStringAsync());
        back.QuerySelector("#members-error")!.TextContent.ShouldContain("只有 1 名");
        back.QuerySelectorAll("input[name=member]").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => box.Value).ShouldBe([people["舟行远"]]);
        back.QuerySelector("textarea[name=remark]")!.TextContent.ShouldBe("停了一条线");
        await DoneAsync(PostAsync(browser, $"{page}/inspection", ("on", CampaignApi.Text(app.Today())), ("days", "0.5"), ("member", people["舟行远"]), ("member", people["耒水清"])));
        (await browser.PageAsync(page)).Body!.TextContent.ShouldContain("一般不少于 1 天，这里登记了 0.5 天");

        var finding = await PostAsync(browser, $"{page}/findings/new", ("text", "泄爆片朝向通道"), ("checkItem", ""), ("severity", "Ordinary"), ("isMajorHazard", "true"));
        finding.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Browser.Parse(await finding.Content.ReadAsStringAsync()).QuerySelector("#field-severity-error")!.TextContent.ShouldContain("严重程度须选“严重”");
        await DoneAsync(PostAsync(browser, $"{page}/findings/new", ("text", "泄爆片朝向通道"), ("checkItem", ""), ("severity", "Grave"), ("isMajorHazard", "true")));
        (await UploadAsync(browser, page, "木马.jpg", "MZ"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await DoneAsync(UploadAsync(browser, page, "现场.jpg", FieldworkApi.Photo(5)));
        var image = (await browser.PageAsync(page)).QuerySelector("#findings ~ article .photos img, article .photos img")!.GetAttribute("src")!;
        (await browser.Client.GetAsync(image)).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        await DoneAsync(PostAsync(browser, $"{page}/handover"));
        await app.DeliverAsync();

        await AnswerAsync(app);
        (await browser.PageAsync(page)).QuerySelector("article")!.TextContent.ShouldContain("市州异议：不属于本企业");
        (await browser.PageAsync($"/fieldwork/{campaign}/handovers")).Body!.TextContent.ShouldContain("未办结 1 条，共 1 条");
    }

    [Fact]
    public async Task Closing_WithAWrongPassword_ClosesNothing()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "永州铸造厂");
        var leader = await MemberAsync(app, "zhuzhou.leader");
        var closing = $"/fieldwork/{campaign}/groups/6/closing";
        (await leader.PageAsync(closing)).Body!.TextContent.ShouldContain("还有 1 家没有检查，也没有报告原因：永州铸造厂");
        (await PostAsync(leader, $"/fieldwork/targets/{target}/unavailability", ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await DoneAsync(PostAsync(leader, $"/fieldwork/targets/{target}/unavailability", ("reason", "已经关闭")));
        (await leader.PageAsync($"/fieldwork/targets/{target}")).Body!.TextContent.ShouldContain("接下来由省厅组织人员决定是否补抽");
        (await PostAsync(leader, closing, ("password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.InAsync(ProvinceApp.Hunan, db => db.GroupFieldwork.AnyAsync(fieldwork => fieldwork.ClosedAt != null))).ShouldBeFalse();
        await DoneAsync(PostAsync(leader, closing, ("password", Seeder.DemoPassword)));
        (await leader.PageAsync($"/fieldwork/{campaign}/groups/6")).QuerySelector(".page-head .status")!.TextContent.ShouldBe("已结束");
        var other = await MemberAsync(app, "zhuzhou.team");
        (await other.PageAsync($"/fieldwork/{campaign}/groups/6")).QuerySelectorAll(".page-head-actions a").Select(link => link.TextContent).ShouldBe(["移交情况"]);
    }

    [Fact]
    public async Task Pages_OfAnotherGroup_AreNotThere()
    {
        var app = await apps.OnAsync();
        var campaign = await app.BeginFieldworkAsync();
        var theirs = await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "永州水泥厂");
        var browser = await MemberAsync(app, "hengyang.team");
        foreach (var page in new[] { $"/fieldwork/{campaign}/groups/6", $"/fieldwork/{campaign}/groups/6/closing", $"/fieldwork/{campaign}/groups/6/dates/{FieldworkApi.Yongzhou}", $"/fieldwork/targets/{theirs}", $"/fieldwork/targets/{theirs}/inspection", $"/fieldwork/targets/{theirs}/findings/new" })
            await browser.PageAsync(page, HttpStatusCode.NotFound);
    }

    private static async Task AnswerAsync(ProvinceApp app)
    {
        var city = await Browser.SignedInAsync(app, "zhuzhou.section");
        var task = (await city.PageAsync("/")).QuerySelectorAll(".task").Single(task => task.TextContent.Contains("移交问题 1 条", StringComparison.Ordinal));
        task.TextContent.ShouldContain("其中重大事故隐患 1 条");
        var list = await city.PageAsync(task.QuerySelector("a")!.GetAttribute("href")!);
        var finding = list.QuerySelector("tbody a")!.GetAttribute("href")!;
        var page = await city.PageAsync(finding);
        page.QuerySelector(".photos img").ShouldNotBeNull();
        var dispute = page.Forms.Single(form => form.QuerySelector("input[value=Disputed]") is not null);
        async Task<HttpResponseMessage> DisputeAsync(string reason) => await city.Client.PostAsync($"{finding}/answer", new FormUrlEncodedContent(
            dispute.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("remark", reason))));
        (await DisputeAsync("")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await DoneAsync(DisputeAsync("不属于本企业"));
        await app.DeliverAsync();
    }

    private static async Task<Browser> MemberAsync(ProvinceApp app, string userName)
    {
        var browser = await Browser.SignedInAsync(app, userName);
        (await browser.PostFormAsync("/account", "/account/tenant", ("tenant", "430000"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    /// <summary>Sends the form of a page with fields of which several may have one name.</summary>
    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string page, params (string Name, string Value)[] fields) =>
        await browser.Client.PostAsync(page, new FormUrlEncodedContent([.. await HiddenAsync(browser, page, page), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, string page, string name, byte[] content)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        foreach (var (field, value) in await HiddenAsync(browser, page, $"{page}/files"))
            form.Add(new StringContent(value), field);
        return await browser.Client.PostAsync($"{page}/files", form);
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> HiddenAsync(Browser browser, string page, string action) =>
        (await browser.PageAsync(page)).Forms.First(form => form.GetAttribute("action") == action).QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));

    private static async Task DoneAsync(Task<HttpResponseMessage> post)
    {
        var response = await post;
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }
}
