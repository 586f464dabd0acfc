using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Draws;
using Province.App.Tests.Exchange;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Targets;

/// <summary>What the draw of a group may no longer do once its group is at work, and what the group waits for.</summary>
public sealed class DrawAndFieldworkTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Withdrawal_OfAnInspectedEnterprise_IsRefused(string provider)
    {
        var app = await apps.OnAsync(provider);
        var (campaign, draw, member) = await AtWorkAsync(app);
        var before = await app.TargetsAsync(campaign);
        var (visited, open) = (before.First(target => target.Counts), before.Last(target => target.Counts));
        await (await member.RecordAsync(visited.Id, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        var refused = await (await WithdrawAsync(draw, open, visited)).ShouldRefuseAsync(HttpStatusCode.Conflict, "fieldwork.inspected");
        refused.GetProperty("detail").GetString()!.ShouldStartWith($"{visited.Name}已经检查");
        (await draw.ReadAsync()).GetProperty("state").GetProperty("stage").GetString().ShouldBe("drawn");
        (await app.TargetsAsync(campaign)).ShouldAllBe(target => target.LeftOut == null);
        await (await WithdrawAsync(draw, open)).ShouldBeJsonAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Closing_WhileAnotherEnterpriseIsBeingDrawn_WaitsForItAndItsInspection(string provider)
    {
        var app = await apps.OnAsync(provider);
        var (campaign, draw, member) = await AtWorkAsync(app);
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        Task<HttpResponseMessage> CloseAsync() => organiser.StepAsync($"fieldwork/{campaign}/groups/3", "closing");
        var drawn = (await app.TargetsAsync(campaign)).Where(target => target.Counts).ToList();
        foreach (var target in drawn.Skip(1))
            await (await member.RecordAsync(target.Id, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.StepAsync($"fieldwork/targets/{drawn[0].Id}", "unavailability", new { reason = "停产" })).ShouldBeJsonAsync();
        await (await WithdrawAsync(draw, drawn[0])).ShouldBeJsonAsync();
        await (await CloseAsync()).ShouldRefuseAsync(HttpStatusCode.Conflict, "fieldwork.draw_open");
        await draw.ThrowAsync(Ceremony.Dice.Replace('1', '0'));
        await (await CloseAsync()).ShouldRefuseAsync(HttpStatusCode.Conflict, "fieldwork.not_done");
        var another = (await app.TargetsAsync(campaign)).Single(target => target.Counts && drawn.TrueForAll(known => known.Id != target.Id));
        await (await member.RecordAsync(another.Id, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await CloseAsync()).ShouldBeJsonAsync();
        var late = await WithdrawAsync(draw, another);
        (await late.ShouldBeJsonAsync(HttpStatusCode.Conflict)).GetProperty("title").GetString().ShouldBeOneOf("fieldwork.closed", "draw.no_continuation");   // by what was drawn, nothing may be left to draw
    }

    [Fact]
    public async Task Certificate_BeforeTheFieldworkIsClosed_CannotBeMadePublicByHand()
    {
        var app = await apps.OnAsync();
        var draw = await app.OpenedAsync(await app.ReadyAsync());
        await draw.ConcludeAsync();
        await (await draw.StepAsync("publication")).ShouldRefuseAsync(HttpStatusCode.Conflict, "fieldwork.still_secret");
        var number = (await draw.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32();
        (await app.Anonymous().GetAsync($"/public/draws/430000/{number}/certificate")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task InspectedCity_WhileItsEnterprisesAreDrawnOrAfterwards_IsNotReplaced(string provider)
    {
        var app = await apps.OnAsync(provider);
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        Task<HttpResponseMessage> ReplaceAsync(string campaign, string role, string leaves) =>
            organiser.StepAsync($"campaigns/{campaign}", "replacements", new { role, leaves, comes = "永州市", reason = "抗洪" });
        var (first, second) = (await app.ReadyAsync(), await app.ReadyAsync());
        var open = await app.OpenedAsync(first);
        await (await ReplaceAsync(first, "isInspected", "长沙市")).ShouldRefuseAsync(HttpStatusCode.Conflict, "group_draw.open");
        await (await open.StepAsync("voiding", new { reason = "长沙市抗洪" })).ShouldBeJsonAsync();
        await (await ReplaceAsync(first, "isInspected", "长沙市")).ShouldBeJsonAsync();

        await (await app.OpenedAsync(second)).ConcludeAsync();
        await (await ReplaceAsync(second, "isInspected", "长沙市")).ShouldRefuseAsync(HttpStatusCode.Conflict, "group_draw.drawn_already");
        await (await ReplaceAsync(second, "builds", "衡阳市")).ShouldBeJsonAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enterprise_ThatCannotBeInspected_IsOfferedForAContinuationOnTheGroupsPage(string provider)
    {
        var app = await apps.OnAsync(provider);
        var (campaign, draw, member) = await AtWorkAsync(app);
        var gone = (await app.TargetsAsync(campaign)).First(target => target.Counts);
        var (browser, page) = (await Browser.SignedInAsync(app, CampaignApi.Organiser), $"/campaigns/{campaign}/groups/3/draw");
        (await browser.PageAsync(page)).Body!.TextContent.ShouldNotContain("无法检查");
        await (await member.StepAsync($"fieldwork/targets/{gone.Id}", "unavailability", new { reason = "已停产，大门上锁" })).ShouldBeJsonAsync();
        (await browser.PageAsync("/")).QuerySelectorAll($"a[href='{page}']").ShouldNotBeEmpty();
        var offered = await browser.PageAsync(page);
        offered.Body!.TextContent.ShouldContain($"{gone.Name}：已停产，大门上锁");
        var form = await browser.PageAsync(offered.QuerySelectorAll("a").Single(link => link.TextContent == "退出并补抽").GetAttribute("href")!);
        form.QuerySelectorAll("input[name=row][checked]").Select(row => row.GetAttribute("value")).ShouldBe([gone.CreditCode]);
        form.QuerySelector("form[action$='withdrawals'] textarea")!.TextContent.ShouldBe("已停产，大门上锁");
        form.QuerySelector("details:has(form[action$='withdrawals'])")!.HasAttribute("open").ShouldBeTrue();
        await (await WithdrawAsync(draw, gone)).ShouldBeJsonAsync();
        (await browser.PageAsync(page)).Body!.TextContent.ShouldNotContain("可以退出并补抽");
    }

    [Fact]
    public async Task Inspection_OfATargetThatIsDrawnAgainUnderOtherKinds_CountsUnderThem()
    {
        var app = await apps.OnAsync();
        var (campaign, draw, member) = await AtWorkAsync(app, i => i is 6 or 7 ? "同名企业" : $"长沙企业{i}");
        var drawn = (await app.TargetsAsync(campaign)).Where(target => target.Counts).ToList();
        foreach (var target in drawn)
            await (await member.RecordAsync(target.Id, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await app.VoidAfterOutcomeAsync(draw);
        foreach (var city in new[] { GroupDrawApi.Changsha, ProvinceApp.Zhuzhou })
            await app.AcceptPoolAsync(campaign, city, [.. GroupDrawApi.Candidates(city).Where(candidate => drawn.Exists(target => target.CreditCode == candidate.CreditCode)).Select(candidate => candidate with
            {
                Name = $"{candidate.Name}（新）", Kinds = candidate.Kinds.Contains(EnterpriseKind.Smelting) ? candidate.Kinds : [EnterpriseKind.Dust, EnterpriseKind.Ammonia],
            })], version: 2);
        var second = await app.OpenedAsync(campaign);
        await second.ConcludeAsync();
        var again = (await app.TargetsAsync(campaign)).Where(target => target.Counts).ToDictionary(target => target.Id);
        var inspections = (await app.InAsync(ProvinceApp.Hunan, db => db.Inspections.AsNoTracking().Where(i => i.CampaignId == Guid.Parse(campaign)).ToListAsync())).Where(i => again.ContainsKey(i.TargetId)).ToList();
        inspections.Count.ShouldBe(drawn.Count, "nobody else is in the pools");
        foreach (var inspection in inspections)
            (inspection.Name, string.Join(' ', inspection.Kinds)).ShouldBe((again[inspection.TargetId].Name, string.Join(' ', again[inspection.TargetId].Kinds)));
        inspections.ShouldAllBe(inspection => inspection.Name.EndsWith("（新）", StringComparison.Ordinal));
    }

    private static async Task<(string Campaign, Ceremony Draw, HttpClient Member)> AtWorkAsync(ProvinceApp app, Func<int, string>? names = null)
    {
        var campaign = await app.ReadyAsync(names);
        await app.DeliverAsync();
        var years = app.Today().AddYears(2);
        await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市",
            await app.OfficerAsync("舟行远", years, "hengyang.inspector"), await app.OfficerAsync("耒水清", years, "hengyang.team"));
        var draw = await app.OpenedAsync(campaign);
        await draw.ConcludeAsync();
        return (campaign, draw, await app.AsMemberAsync("hengyang.inspector"));
    }

    private static Task<HttpResponseMessage> WithdrawAsync(Ceremony draw, params GroupTarget[] targets) =>
        draw.StepAsync("withdrawals", new { rows = targets.Select(target => new { id = target.CreditCode, reason = "停产" }) });
}
