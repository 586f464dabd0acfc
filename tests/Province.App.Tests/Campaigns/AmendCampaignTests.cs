using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Campaigns.Targets;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;

namespace Province.App.Tests.Campaigns;

/// <summary>Quotas and check items of an issued campaign become others while that harms nobody, and not later.</summary>
public sealed class AmendCampaignTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private static readonly string[] Items = ["安全警示标志", "应急预案备案", "有限空间作业审批"];

    [Fact]
    public async Task Items_AddedBeforeTheFirstVisit_ReachAllCitiesAndAreFrozenByIt()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await (await AmendAsync(organiser, campaign, new { checkItems = Items, reason = "新增重点" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        foreach (var city in await app.CitiesAsync())
        {
            var assignment = await app.AssignmentAsync(city, campaign);
            (assignment.State.Version, assignment.Issued.Terms.CheckItems[^1]).ShouldBe((2, "有限空间作业审批"));
            assignment.Steps[0].Detail.ShouldBe("增加检查内容：有限空间作业审批。理由：新增重点");
        }

        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲铸造厂");
        var member = await app.AsMemberAsync("hengyang.inspector");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "没有审批单", checkItem: "有限空间作业审批")).ShouldBeJsonAsync();
        await AmendAsync(organiser, campaign, new { checkItems = Items[..2], reason = "减少" }).ShouldRefuseAsync(409, "amendment.visited");
        await (await AmendAsync(organiser, campaign, new { quotas = new { officersPerGroup = 3 }, reason = "人员紧张" })).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Quotas_OnceADrawIsOpen_AreFrozenUntilItIsVoid()
    {
        await using var app = await ProvinceApp.StartAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.ReadyAsync();
        object quotas = new { quotas = new { officersPerGroup = 3 }, reason = "人员紧张" };
        var ceremony = await app.OpenedAsync(campaign);
        await AmendAsync(organiser, campaign, quotas).ShouldRefuseAsync(409, "amendment.draw_open");
        await (await AmendAsync(organiser, campaign, new { checkItems = Items, reason = "新增重点" })).ShouldBeJsonAsync();
        (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("terms").GetProperty("quotas").GetProperty("officersPerGroup").GetInt32().ShouldBe(4);
        await (await ceremony.StepAsync("voiding", new { reason = "数量要求要改" })).ShouldBeJsonAsync();
        await (await AmendAsync(organiser, campaign, quotas)).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Amendment_ByAnotherOrWithoutAReason_IsRefused()
    {
        var app = await apps.OnAsync();
        var (organiser, campaign) = (await app.AsAsync(CampaignApi.Organiser), await app.IssueAsync());
        await AmendAsync(organiser, campaign, new { checkItems = Items, reason = " " }).ShouldRefuseAsync(422, "amendment.reason_invalid");
        await AmendAsync(organiser, await app.MakeAsync("草稿内容"), new { checkItems = Items, reason = "新增" }).ShouldRefuseAsync(409, "amendment.not_issued");
        foreach (var user in new[] { "hunan.guide", "hengyang.planner", "zhuzhou.planner" })
            await (await app.AsAsync(user)).StepAsync($"campaigns/{campaign}", "amendments", new { checkItems = Items, reason = "新增" }, etag: "\"1\"").ShouldRefuseAsync(403, "caller.lacks_right");
        (await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.CountAsync(e => e.Thread == $"campaign/{campaign}" && e.Subject.Contains("调整")))).ShouldBe(0);
    }

    [Fact]
    public async Task Page_Signed_ChangesWhatWasTypedOnly()
    {
        var app = await apps.OnAsync();
        var campaign = await app.IssueAsync();
        var (browser, page) = (await Browser.SignedInAsync(app, CampaignApi.Organiser), $"/campaigns/{campaign}/amendment");
        (await browser.PageAsync(page)).QuerySelector("input[name=officersPerGroup]")!.GetAttribute("value").ShouldBe("4");
        (string, string)[] fields =
        [
            ("officersPerGroup", "4"), ("expertsPerGroup", "1"), ("enterprisesPerCity", "2"), ("countiesPerCity", "2"), ("daysPerSmelter", "1"),
            ("checkItems", "安全警示标志\n应急预案备案"), ("reason", "专家不足"),
        ];
        (await browser.PostFormAsync(page, page, [.. fields, ("password", "wrong")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostFormAsync(page, page, [.. fields, ("password", Seeder.DemoPassword)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var read = await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}");
        read.GetProperty("terms").GetProperty("quotas").GetProperty("expertsPerGroup").GetInt32().ShouldBe(1);
        read.GetProperty("steps")[0].GetProperty("detail").GetString()!.ShouldStartWith("数量要求改为：");
    }

    private static Task<HttpResponseMessage> AmendAsync(HttpClient client, string campaign, object amendment) => client.StepAsync($"campaigns/{campaign}", "amendments", amendment);
}
