using System.Net;
using System.Text.Json;
using Province.App.Seed;
using Province.App.Tests.AtOnce;
using Province.App.Tests.Draws;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns.Targets;
using Province.Draws.Certificates;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Targets;

/// <summary>After the fieldwork is closed a draw can be declared void and is published so; another one waits until the fieldwork is reopened.</summary>
public sealed class ReopenFieldworkTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Draw_VoidAfterTheClosing_IsPublishedAndAnotherOneWaitsForTheReopening(string provider)
    {
        var app = await apps.OnAsync(provider);
        var (organiser, campaign, first) = await ClosedAsync(app);
        var group = $"fieldwork/{campaign}/groups/3";
        await app.VoidAfterOutcomeAsync(first);
        var number = (await first.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32();
        CertificateCheck.Run(await app.Anonymous().GetByteArrayAsync($"/public/draws/430000/{number}/certificate"), SideFiles.None).Kind.ShouldBe(VerdictKind.Void);
        (await organiser.ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("refusal").GetProperty("code").GetString().ShouldBe("group_draw.fieldwork_closed");
        await app.OpenAsync(campaign, namesChecked: true).ShouldRefuseAsync(409, "group_draw.fieldwork_closed");
        (await app.TargetsAsync(campaign)).ShouldAllBe(target => target.LeftOut != null, "nothing was drawn that nobody can record");

        await organiser.StepAsync(group, "reopening", new { reason = " " }).ShouldRefuseAsync(422, "fieldwork.reason_missing");
        await (await organiser.StepAsync(group, "reopening", new { reason = "抽取作废，须重抽" })).ShouldBeJsonAsync();
        await organiser.StepAsync(group, "reopening", new { reason = "再来" }).ShouldRefuseAsync(409, "fieldwork.not_closed");
        var read = await organiser.ReadAsync(group);
        read.GetProperty("closedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        read.GetProperty("reopenings")[0].GetProperty("reason").GetString().ShouldBe("抽取作废，须重抽");
        read.GetProperty("released").EnumerateArray().Select(released => released.GetInt32()).ShouldBe([number]);
        (await app.Anonymous().GetAsync($"/public/draws/430000/{number}/certificate")).StatusCode.ShouldBe(HttpStatusCode.OK, "what was released stays so");

        var second = await app.OpenedAsync(campaign);
        await organiser.StepAsync(group, "closing").ShouldRefuseAsync(409, "fieldwork.draw_open");
        await second.ConcludeAsync();
        await MissAllAsync(organiser, await app.TargetsAsync(campaign));
        await (await organiser.StepAsync(group, "closing")).ShouldBeJsonAsync();
        var next = (await second.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32();
        (await organiser.ReadAsync(group)).GetProperty("released").EnumerateArray().Select(released => released.GetInt32()).ShouldBe([number, next]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reopening_ByAMember_IsTheOneWhoClosedIt(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (leader, other, group) = (await app.AsMemberAsync("zhuzhou.leader"), await app.AsMemberAsync("zhuzhou.team"), $"fieldwork/{campaign}/groups/6");
        var target = await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "永州铸造厂");
        await (await leader.StepAsync($"fieldwork/targets/{target}", "unavailability", new { reason = "停产" })).ShouldBeJsonAsync();
        await leader.StepAsync(group, "reopening", new { reason = "漏登" }).ShouldRefuseAsync(409, "fieldwork.not_closed");
        await (await leader.StepAsync(group, "closing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var refused = await (await other.StepAsync(group, "reopening", new { reason = "漏登" })).ShouldRefuseAsync(HttpStatusCode.Forbidden, "fieldwork.not_closer");
        refused.GetProperty("detail").GetString()!.ShouldContain("天元朗");
        await (await app.AsMemberAsync("hengyang.inspector")).ChangeAsync(HttpMethod.Post, group, "reopening", new { reason = "漏登" }, "\"1\"").ShouldRefuseAsync(404, "fieldwork.not_found");
        await (await app.AsAsync("hunan.guide")).StepAsync(group, "reopening", new { reason = "漏登" }).ShouldRefuseAsync(403, "caller.lacks_right");
        (await leader.ReadAsync(group)).GetProperty("canReopen").GetBoolean().ShouldBeTrue();
        (await other.ReadAsync(group)).GetProperty("canReopen").GetBoolean().ShouldBeFalse();
        await (await leader.StepAsync(group, "reopening", new { reason = "漏登" })).ShouldBeJsonAsync();
        await (await leader.RecordAsync(target, app.Today(), 1, "天元朗", "石峰远")).ShouldBeJsonAsync();
        (await (await Browser.SignedInAsync(app, "hunan.discipline")).PageAsync("/audit?action=ReopenFieldwork")).Body!.TextContent.ShouldContain("恢复现场检查：漏登");
    }

    [PostgresFact]
    public async Task Closing_AndOpeningAnotherDrawAtOnce_IsOneOfThem()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var (organiser, campaign, first) = await ClosedAsync(app);
        await app.VoidAfterOutcomeAsync(first);
        var group = $"fieldwork/{campaign}/groups/3";
        await (await organiser.StepAsync(group, "reopening", new { reason = "重抽" })).ShouldBeJsonAsync();
        var answers = await Blockade.MeetAsync(app.Database, "GroupFieldwork", () => organiser.StepAsync(group, "closing"), () => app.OpenAsync(campaign, namesChecked: true));
        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        var isClosed = (await organiser.ReadAsync(group)).GetProperty("closedAt").ValueKind != JsonValueKind.Null;
        (await organiser.ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("draws")[0].GetProperty("stage").GetString().ShouldBe(isClosed ? "void" : "committing", "what is drawn can be recorded");
    }

    [Fact]
    public async Task Pages_OfAClosedGroup_LeadToTheReopeningAndSayWhatStaysPublic()
    {
        var app = await apps.OnAsync();
        var (_, campaign, first) = await ClosedAsync(app);
        await app.VoidAfterOutcomeAsync(first);
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        var (group, draw) = ($"/fieldwork/{campaign}/groups/3", $"/campaigns/{campaign}/groups/3/draw");
        (await browser.PageAsync("/")).Body!.TextContent.ShouldContain("第 3 组抽取已作废、现场检查已结束：决定是否恢复重抽");
        var waiting = await browser.PageAsync(draw);
        waiting.Forms.ShouldNotContain(form => form.GetAttribute("action") == draw);
        waiting.QuerySelector($".alert a[href='{group}']").ShouldNotBeNull();
        (await browser.PageAsync(group)).QuerySelector($"a[href='{group}/reopening']").ShouldNotBeNull();
        (await browser.PageAsync($"{group}/reopening")).Body!.TextContent.ShouldContain("号抽取的证书已经公开，恢复后仍然公开");
        (await browser.PostFormAsync($"{group}/reopening", $"{group}/reopening", ("reason", "重抽"), ("password", "错"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostFormAsync($"{group}/reopening", $"{group}/reopening", ("reason", "重抽"), ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reopened = (await browser.PageAsync(group)).Body!.TextContent;
        reopened.ShouldContain("恢复现场检查：重抽");
        reopened.ShouldContain("证书已经公开，恢复现场检查不收回");
        (await browser.PageAsync(draw)).Forms.ShouldContain(form => form.GetAttribute("action") == draw);
    }

    /// <summary>Group 3 with a draw that two candidates of one name make voidable, each target reported closed, and the fieldwork closed.</summary>
    private static async Task<(HttpClient Organiser, string Campaign, Ceremony Draw)> ClosedAsync(ProvinceApp app)
    {
        var campaign = await app.ReadyAsync(i => i is 6 or 7 ? "同名企业" : $"长沙企业{i}");
        var draw = await app.OpenedAsync(campaign);
        await draw.ConcludeAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await MissAllAsync(organiser, await app.TargetsAsync(campaign));
        await (await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "closing")).ShouldBeJsonAsync();
        return (organiser, campaign, draw);
    }

    private static async Task MissAllAsync(HttpClient organiser, IEnumerable<GroupTarget> targets)
    {
        foreach (var target in targets.Where(target => target.LeftOut is null))
            await (await organiser.StepAsync($"fieldwork/targets/{target.Id}", "unavailability", new { reason = "停产" })).ShouldBeJsonAsync();
    }
}
