using System.Net;
using Province.App.Tests.Draws;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns.Pools;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Targets;

/// <summary>What could make a draw void afterwards is shown before it is opened; what it draws from does not change under it.</summary>
public sealed class DoubtsTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Draw_WithCandidatesOfOneName_IsOpenedOnceTheyWereLookedAt(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync(i => i is 6 or 7 ? "同名企业" : $"长沙企业{i}");
        var same = (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("sameNames")[0];
        same.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("creditCode").GetString()).ShouldBe(["914301000000000006", "914301000000000007"]);
        var refused = await (await app.OpenAsync(campaign)).ShouldRefuseAsync(HttpStatusCode.Conflict, "group_draw.same_names");
        refused.GetProperty("detail").GetString()!.ShouldContain("长沙市县0 914301000000000006");
        await (await app.OpenAsync(campaign, namesChecked: true)).ShouldBeJsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Page_OfADrawWithOneNameTwice_LeadsToReturningThePoolWithTheCommentWritten()
    {
        var app = await apps.OnAsync();
        var campaign = await app.ReadyAsync(i => i is 6 or 7 ? "同名企业" : $"长沙企业{i}");
        var (browser, address) = (await Browser.SignedInAsync(app, CampaignApi.Organiser), $"/campaigns/{campaign}/groups/3/draw");
        var page = await browser.PageAsync(address);
        page.Body!.TextContent.ShouldContain("914301000000000007");
        var way = page.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("退回", StringComparison.Ordinal));
        way.TextContent.ShouldBe("退回长沙市名单", "the other city has nothing to tell apart");
        (await browser.PageAsync(way.GetAttribute("href")!)).QuerySelector("textarea[name=comment]")!.TextContent.ShouldContain("“同名企业”（914301000000000006、914301000000000007）");
        (string, string)[] fields = [("commitMinutes", "30"), ("revealMinutes", "15"), ("last", "dice")];
        var unchecked_ = await browser.PostFormAsync(address, address, fields);
        unchecked_.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await unchecked_.Content.ReadAsStringAsync()).ShouldContain("名单里有同名企业，抽取之后可以据此提请作废");
        (await browser.PostFormAsync(address, address, [.. fields, ("namesChecked", "true")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Draw_OfAnyRequestThatProvesAVoid_IsOpenedOnceThatWasLookedAt()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var opening = System.Text.Json.JsonSerializer.SerializeToNode(Ceremony.Opening(app, "doubtful"), SampleDraw.Plain)!.AsObject();
        opening["doubtsChecked"] = false;
        var refused = await (await Ceremony.PostDrawAsync(organiser, opening)).ShouldRefuseAsync(HttpStatusCode.Conflict, "draw.doubtful");
        refused.GetProperty("detail").GetString()!.ShouldContain("名单里有 8 处");
        opening["rehearsal"] = true;
        await (await Ceremony.PostDrawAsync(organiser, opening)).ShouldBeJsonAsync(HttpStatusCode.Created);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DirectTargets_OfAGroupWhoseDrawIsOpen_DoNotChangeUntilItsOutcome(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var zhuzhou = GroupDrawApi.Candidates(ProvinceApp.Zhuzhou);
        var excluded = GroupDrawApi.Candidates(GroupDrawApi.Changsha)[0].CreditCode;
        Task<HttpResponseMessage> AddAsync(string code, string name) => System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(organiser, $"/api/v1/campaigns/{campaign}/direct-targets", new { lines = $"{code},{name},省厅督办" });
        var draw = await app.OpenedAsync(campaign);
        var refused = await (await AddAsync(Pools.PoolApi.Code(7), zhuzhou[2].Name)).ShouldRefuseAsync(HttpStatusCode.Conflict, "direct_target.draw_open");
        refused.GetProperty("detail").GetString()!.ShouldContain("第 3 组");
        await organiser.DeleteAsync($"/api/v1/campaigns/{campaign}/direct-targets/{excluded}").ShouldRefuseAsync(409, "direct_target.draw_open");
        await (await AddAsync(Pools.PoolApi.Code(8), "与本组无关的企业")).ShouldBeJsonAsync();
        var (browser, address) = (await Browser.SignedInAsync(app, CampaignApi.Organiser), $"/campaigns/{campaign}/direct-targets");
        var removal = await browser.PostFormAsync(address, $"{address}/{excluded}/removal");
        removal.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await removal.Content.ReadAsStringAsync()).ShouldContain("正按开启时固定的名单进行");
        await (await draw.StepAsync("voiding", new { reason = "名单有误" })).ShouldBeJsonAsync();
        (await organiser.DeleteAsync($"/api/v1/campaigns/{campaign}/direct-targets/{excluded}")).IsSuccessStatusCode.ShouldBeTrue();
    }
}
