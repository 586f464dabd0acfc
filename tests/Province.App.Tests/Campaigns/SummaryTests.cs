using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>A group's summary from the figures to the province's answer. Zhuzhou leads group 6, which inspects Xiangxi and Yongzhou; Hengyang leads nothing.</summary>
public sealed class SummaryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Summary_OfAClosedGroup_IsPrefilledFiledReturnedAndAccepted(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        await app.CloseGroupAsync(campaign);
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("zhuzhou.planner"));
        var thing = $"campaigns/assignments/{campaign}/summary";
        var draft = await planner.ReadAsync(thing);
        draft.GetProperty("isWritten").GetBoolean().ShouldBeFalse();
        draft.GetProperty("text").GetProperty("situation").GetString()!.ShouldContain("企业 1 家（1 家次），用时 1.5 天");
        draft.GetProperty("text").GetProperty("problems").GetString()!.ShouldContain("共发现问题隐患 2 条，其中重大事故隐患 1 条");
        draft.GetProperty("figures").GetProperty("cities").EnumerateArray().Select(city => (city.GetProperty("city").GetString(), city.GetProperty("figures").GetProperty("findings").GetInt32()))
            .ShouldBe([("湘西州", 0), ("永州市", 2)]);
        await planner.StepAsync(thing, "filing").ShouldRefuseAsync(422, "summary.section_missing");
        await (await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text("无"))).ShouldBeJsonAsync();
        await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text("无"), "\"1\"").ShouldRefuseAsync(412, "version.stale");
        await (await planner.StepAsync(thing, "filing")).ShouldBeJsonAsync();
        await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text("另写")).ShouldRefuseAsync(409, "summary.with_province");
        await app.DeliverAsync();

        var first = await FiledAsync(app, campaign);
        await organiser.StepAsync($"campaigns/summaries/{first}", "return", new { comment = " " }).ShouldRefuseAsync(422, "summary.comment_missing");
        await (await organiser.StepAsync($"campaigns/summaries/{first}", "return", new { comment = "请补充建议" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await planner.ReadAsync(thing)).GetProperty("returnComment").GetString().ShouldBe("请补充建议");
        await (await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text("加强培训"))).ShouldBeJsonAsync();
        await (await planner.StepAsync(thing, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await organiser.StepAsync($"campaigns/summaries/{first}", "acceptance").ShouldRefuseAsync(409, "summary.superseded");
        var second = await FiledAsync(app, campaign);
        await (await organiser.StepAsync($"campaigns/summaries/{second}", "acceptance")).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/summaries/{second}", "acceptance", etag: "\"1\"").ShouldRefuseAsync(412, "summary.stale");
        await app.DeliverAsync();
        (await planner.ReadAsync(thing)).GetProperty("state").GetProperty("stage").GetString().ShouldBe("accepted");
        (await organiser.ReadAsync($"campaigns/summaries/{second}")).GetProperty("text").GetProperty("suggestions").GetString().ShouldBe("加强培训");
    }

    [Fact]
    public async Task Summary_OfACityWithoutTheLead_IsRefusedAndOthersSeeNothing()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        var (hengyang, zhuzhou, organiser) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("zhuzhou.planner"), await app.AsAsync(CampaignApi.Organiser));
        var thing = $"campaigns/assignments/{campaign}/summary";
        await hengyang.GetAsync($"/api/v1/{thing}").ShouldRefuseAsync(404, "summary.not_lead");
        await organiser.GetAsync($"/api/v1/{thing}").ShouldRefuseAsync(403, "caller.lacks_right");
        await organiser.GetAsync($"/api/v1/campaigns/summaries/{campaign}").ShouldRefuseAsync(404, "summary.not_found");
        await zhuzhou.GetAsync($"/api/v1/campaigns/summaries/{campaign}").ShouldRefuseAsync(403, "caller.lacks_right");
        await organiser.StepAsync($"campaigns/{campaign}", "groups/9/figures").ShouldRefuseAsync(409, "summary.no_lead");
        await (await zhuzhou.ChangeAsync(HttpMethod.Put, thing, "text", Text("先写"))).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"campaigns/{campaign}", "groups/6/figures")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var written = await zhuzhou.ReadAsync(thing);
        (written.GetProperty("text").GetProperty("suggestions").GetString(), written.GetProperty("figures").GetProperty("total").GetProperty("inspected").GetInt32())
            .ShouldBe(("先写", 0), "figures never overwrite what somebody wrote");
        app.Later(TimeSpan.FromDays(61));
        zhuzhou = await app.AsAsync("zhuzhou.planner");
        await (await zhuzhou.StepAsync(thing, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/summaries/{await FiledAsync(app, campaign)}")).GetProperty("filed").GetProperty("isLate").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_OfASummary_WriteItFileItAndAnswerIt()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        await app.CloseGroupAsync(campaign);
        var (planner, path) = (await Browser.SignedInAsync(app, "zhuzhou.planner"), $"/campaigns/assignments/{campaign}/summary");
        (await planner.PageAsync($"/campaigns/assignments/{campaign}")).QuerySelectorAll($"a[href='{path}']").ShouldNotBeEmpty();
        (await planner.PageAsync(path)).QuerySelector("textarea[name=situation]")!.TextContent.ShouldContain("本组共检查");
        (await planner.PageAsync($"{path}/filing")).Body!.TextContent.ShouldContain("“工作建议”还没有写");
        (await planner.PostFormAsync(path, path, ("situation", "甲"), ("problems", "乙"), ("handling", "丙"), ("suggestions", new string('长', 5001)))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await planner.PostFormAsync(path, path, ("situation", "甲"), ("problems", "乙"), ("handling", "丙"), ("suggestions", "丁"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await planner.PostFormAsync($"{path}/filing", $"{path}/filing", ("password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await planner.PostFormAsync($"{path}/filing", $"{path}/filing", ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.DeliverAsync();
        var organiser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        var filed = $"/campaigns/summaries/{await FiledAsync(app, campaign)}";
        (await organiser.PageAsync(filed)).Body!.TextContent.ShouldContain("株洲市");
        (await organiser.PostFormAsync($"{filed}/acceptance", $"{filed}/acceptance", ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await organiser.PageAsync(filed)).Body!.TextContent.ShouldContain("已受理");
    }

    [Fact]
    public async Task Step_OfAGroup_FollowsWhatHappensAndTheSummaryEndsIt()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        async Task<string?> StepAsync() => (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/progress")).GetProperty("groups")[5].GetProperty("step").GetString();
        (await StepAsync()).ShouldBe("named", "Chenzhou has filed nothing yet");
        var target = await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "永州水泥厂");
        (await StepAsync()).ShouldBe("drawn");
        var member = await app.AsMemberAsync("zhuzhou.leader");
        await (await member.RecordAsync(target, app.Today(), 1, "天元朗", "石峰远")).ShouldBeJsonAsync();
        (await StepAsync()).ShouldBe("inspecting");
        await (await member.StepAsync($"fieldwork/{campaign}/groups/6", "closing")).ShouldBeJsonAsync();
        (await StepAsync()).ShouldBe("handedOver", "there is nothing to hand over");
        await app.DeliverAsync();
        var (planner, thing) = (await app.AsAsync("zhuzhou.planner"), $"campaigns/assignments/{campaign}/summary");
        (await (await Browser.SignedInAsync(app, "zhuzhou.planner")).PageAsync("/")).Body!.TextContent.ShouldContain("报送第 6 组书面总结");
        await (await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text("无"))).ShouldBeJsonAsync();
        await (await planner.StepAsync(thing, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await StepAsync()).ShouldBe("summaryFiled");
        var organiser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (await organiser.PageAsync("/")).Body!.TextContent.ShouldContain("第 6 组书面总结（第 1 版）：受理或退回");
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/summaries/{await FiledAsync(app, campaign)}", "acceptance")).ShouldBeJsonAsync();
        (await StepAsync()).ShouldBe("closed");
        (await organiser.PostFormAsync($"/campaigns/{campaign}?tab=progress", $"/campaigns/{campaign}/groups/3/figures")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        app.Later(TimeSpan.FromDays(61));
        var late = (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/progress")).GetProperty("late").EnumerateArray().ToList();
        late.Where(entry => entry.GetProperty("kind").GetString() == "summary").Select(entry => entry.GetProperty("group").GetInt32()).ShouldBe([1, 2, 3, 4, 5, 7]);
        late.Where(entry => entry.GetProperty("kind").GetString() == "extendedCompletion").Select(entry => entry.GetProperty("group").GetInt32()).ShouldBe([1, 2, 3, 4, 5, 7]);
    }

    private static object Text(string suggestions) => new { situation = "检查一家", problems = "两条", handling = "已移交", suggestions };

    private static Task<Guid> FiledAsync(ProvinceApp app, string campaign) => app.InAsync(ProvinceApp.Hunan, db =>
        db.FiledSummaries.Where(summary => summary.CampaignId == Guid.Parse(campaign)).OrderByDescending(summary => summary.Version).Select(summary => summary.Id).FirstAsync());
}
