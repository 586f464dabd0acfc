using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Facts;
using Province.App.Features.Campaigns.Targets;
using Province.App.Security;
using Province.App.Tests.Draws;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Targets;

/// <summary>Who may open a group's draw, when, and with what; and the pages that do it.</summary>
public sealed class OpenGroupDrawTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Open_PoolsAreMissing_IsRefusedByName(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.IssueWithKindsAsync();
        var missing = await (await app.OpenAsync(campaign)).ShouldRefuseAsync(HttpStatusCode.Conflict, "group_draw.pools_missing");
        missing.GetProperty("detail").GetString()!.ShouldStartWith("长沙市、株洲市的候选名单");
        await app.AcceptPoolAsync(campaign, GroupDrawApi.Changsha, GroupDrawApi.Candidates(GroupDrawApi.Changsha));
        missing = await (await app.OpenAsync(campaign)).ShouldRefuseAsync(HttpStatusCode.Conflict, "group_draw.pools_missing");
        missing.GetProperty("detail").GetString()!.ShouldStartWith("株洲市的候选名单");
    }

    [Fact]
    public async Task Open_SomethingChangedSinceItWasLookedAt_IsRefused()
    {
        var app = await apps.OnAsync();
        var (campaign, organiser) = (await app.ReadyAsync(), await app.AsAsync(CampaignApi.Organiser));
        var seen = (await organiser.ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("requestHash").GetString();
        await app.AcceptPoolAsync(campaign, ProvinceApp.Zhuzhou, GroupDrawApi.Candidates(ProvinceApp.Zhuzhou)[..9], version: 2);
        await organiser.PostAsJsonAsync(GroupDrawApi.Address(campaign), GroupDrawApi.Opening(app, seen)).ShouldRefuseAsync(409, "group_draw.changed");
        await organiser.PostAsJsonAsync(GroupDrawApi.Address(campaign), GroupDrawApi.Opening(app, null)).ShouldRefuseAsync(409, "group_draw.changed");
        await app.OpenAsync(campaign, seats: new[] { new { role = "stranger", name = "路人" } }).ShouldRefuseAsync(422, "group_draw.seat_unknown");
        await app.OpenAsync(campaign, seats: new object?[] { null, new { name = "路人" } }).ShouldRefuseAsync(422, "group_draw.seat_unknown");
        await app.OpenAsync(campaign, seats: new[] { new { role = "drawer", name = new string('长', 1001) } }).ShouldRefuseAsync(422, "record.invalid");
        var opened = await (await app.OpenAsync(campaign, seats: new[] { new { role = "drawer", name = "邵阳市局 抽签人" } })).ShouldBeJsonAsync(HttpStatusCode.Created);
        var seats = (await organiser.ReadAsync($"draws/{opened.GetProperty("drawId").GetString()}")).GetProperty("seats");
        seats.EnumerateArray().Select(seat => seat.GetProperty("name").GetString()).ShouldBe(
            ["湖南省应急管理厅（主持）", "邵阳市局 抽签人", "长沙市应急管理局代表", "株洲市应急管理局代表", "长沙市企业见证人", "株洲市企业见证人"]);
    }

    [Fact]
    public async Task Page_PoolsChangeWhileADrawIsOpen_SaysThatItKeepsTheOldOnes()
    {
        var app = await apps.OnAsync();
        var campaign = await app.ReadyAsync();
        var ceremony = await app.OpenedAsync(campaign);
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        var address = $"/campaigns/{campaign}/groups/3/draw";
        (await browser.PageAsync(address)).Body!.TextContent.ShouldNotContain("有变动");
        await app.AcceptPoolAsync(campaign, ProvinceApp.Zhuzhou, GroupDrawApi.Candidates(ProvinceApp.Zhuzhou)[..9], version: 2);
        (await browser.PageAsync(address)).Body!.TextContent.ShouldContain("这次抽取仍按开启时固定的名单进行");
        await (await ceremony.StepAsync("voiding", new { reason = "名单有变动" })).ShouldBeJsonAsync();
        (await browser.PageAsync(address)).Forms.ShouldContain(form => form.GetAttribute("action") == address, "it can be opened anew");
    }

    [Fact]
    public async Task Open_RulesThatCannotBeKept_SaysWhichInChinese()
    {
        var app = await apps.OnAsync();
        var campaign = await app.IssueWithKindsAsync();
        foreach (var city in new[] { GroupDrawApi.Changsha, ProvinceApp.Zhuzhou })
            await app.AcceptPoolAsync(campaign, city, [.. GroupDrawApi.Candidates(city).Where(candidate => !candidate.Kinds.Contains(EnterpriseKind.Smelting))]);
        var page = await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/groups/3/draw");
        page.GetProperty("refusal").GetProperty("detail").GetString()!.ShouldContain("规则『每组金属冶炼企业合计不少于 1 家』无法满足");
        await app.OpenAsync(campaign).ShouldRefuseAsync(422, "draw.impossible");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Draw_OfAnotherTenant_IsNotToBeFoundOrTouched(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync();
        foreach (var city in new[] { "hengyang.planner", "zhuzhou.planner" })
        {
            var client = await app.AsAsync(city);
            await client.GetAsync(GroupDrawApi.Address(campaign)).ShouldRefuseAsync(403, "caller.lacks_right");
            await client.GetAsync($"/api/v1/campaigns/{campaign}/draws").ShouldRefuseAsync(403, "caller.lacks_right");
            await app.OpenAsync(campaign, city).ShouldRefuseAsync(404, "campaign.not_found");
        }

        foreach (var reader in new[] { "hunan.leader", "hunan.guide" })
            await app.OpenAsync(campaign, reader).ShouldRefuseAsync(403, "caller.lacks_right");
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await organiser.GetAsync(GroupDrawApi.Address(campaign, 99)).ShouldRefuseAsync(404, "group_draw.group_not_found");
        await organiser.GetAsync(GroupDrawApi.Address(await app.MakeAsync())).ShouldRefuseAsync(404, "group_draw.group_not_found");
        await Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, $"campaign-{campaign}-group-3")).ShouldRefuseAsync(422, "draw.subject_reserved");
    }

    [Fact]
    public async Task Pages_FromTheCampaignToTheDraw_LeadThereAndBack()
    {
        var app = await apps.OnAsync();
        var campaign = await app.ReadyAsync();
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (await browser.PageAsync("/")).QuerySelector($"a[href='/campaigns/{campaign}/groups/3/draw']").ShouldNotBeNull("it is the next thing to do");
        (await browser.PageAsync($"/campaigns/{campaign}")).QuerySelector($"a[href='/campaigns/{campaign}/draws']").ShouldNotBeNull();
        (await browser.PageAsync($"/campaigns/{campaign}/draws")).Body!.TextContent.ShouldContain("可以开启");
        var address = $"/campaigns/{campaign}/groups/3/draw";
        (await (await browser.PostFormAsync(address, address, ("commitMinutes", "0"))).Content.ReadAsStringAsync()).ShouldContain("请填写 1 到 20160 之间的分钟数");
        var opened = await browser.PostFormAsync(address, address, ("commitMinutes", "30"), ("revealMinutes", "15"), ("last", "dice"), ("seat-drawer", "邵阳市局抽签人"));
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect, await opened.Content.ReadAsStringAsync());
        var draw = await browser.PageAsync(opened.Headers.Location!.ToString());
        draw.QuerySelector($"a[href='{address}']")!.TextContent.ShouldBe("交叉执法小组");
        draw.Body!.TextContent.ShouldContain("邵阳市局抽签人");
        (await browser.PageAsync("/")).QuerySelector($"a[href='/campaigns/{campaign}/groups/3/draw']").ShouldBeNull("it is done");
        (await browser.PageAsync("/draws")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        var again = await browser.PageAsync(address);
        again.Forms.ShouldNotContain(form => form.GetAttribute("action") == address);
        again.QuerySelector(".page-head-actions a")!.TextContent.ShouldBe("打开抽取");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Void_OfATargetThatSomebodyUsed_LeavesItOutInsteadOfRemovingIt(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync();
        var ceremony = await app.OpenedAsync(campaign);
        await ceremony.ConcludeAsync();
        var used = (await app.TargetsAsync(campaign))[0];
        var rows = (await app.TargetsAsync(campaign)).Select(target => target.CreditCode).ToList();
        await app.InAsync(ProvinceApp.Hunan, async db =>
        {
            var listeners = new ServiceCollection().AddSingleton<IOn<TargetsDropped>>(new Uses(used.Id)).BuildServiceProvider();
            var listener = new TargetsOfDraw(db, null!, new FactBoard(listeners), new Session(), app.Clock);
            await listener.HandleAsync(new DrawVoided(Guid.Parse(ceremony.Draw), 7, $"campaign-{campaign}-group-3", rows), CancellationToken.None);
            return 0;
        });
        (await app.TargetsAsync(campaign)).Select(target => (target.Id, target.LeftOut)).ShouldBe([(used.Id, "第 7 号抽取作废")]);
    }

    private sealed class Uses(Guid id) : IOn<TargetsDropped>
    {
        public Task HandleAsync(TargetsDropped fact, CancellationToken ct)
        {
            fact.Keep(id);
            return Task.CompletedTask;
        }
    }
}
