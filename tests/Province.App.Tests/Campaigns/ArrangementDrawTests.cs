using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Draws;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Draws.Certificates;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>A draft's arrangement by lot: what is drawn becomes the groups, once, and nothing that somebody changed meanwhile is overwritten.</summary>
public sealed class ArrangementDrawTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Arrangement_DrawnInThreeDraws_CanBeIssuedAndEachCertificateVerifies(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync();
        await OpenAsync(app, campaign, new { kind = "inspection" }).ShouldRefuseAsync(409, "lots.groups_incomplete");
        await OpenAsync(app, campaign, new { kind = "pairing", groupSize = 4 }).ShouldRefuseAsync(422, "lots.group_size");
        await OpenAsync(app, campaign, new { kind = "officers", officers = new[] { "甲", "甲" } }).ShouldRefuseAsync(409, "lots.groups_incomplete");
        var numbers = new List<int>();
        foreach (object choice in new object[] { new { kind = "pairing" }, new { kind = "inspection" }, new { kind = "officers", officers = new[] { "甲", "乙", "丙", "丁" } } })
        {
            var ceremony = await PlayAsync(app, campaign, choice);
            (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
            numbers.Add((await ceremony.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32());
            await OpenAsync(app, campaign, choice).ShouldRefuseAsync(409, "draw.subject_taken");
        }

        var groups = await app.InAsync(ProvinceApp.Hunan, db => db.Campaigns.Include(c => c.Groups).SingleAsync(c => c.Id == Guid.Parse(campaign)));
        var findings = ArrangementCheck.Run(groups.Arrangement([]));
        ArrangementCheck.MayBeIssued(findings).ShouldBeTrue(string.Join("；", findings.Select(finding => finding.Message)));
        groups.CrossGroups().Select(group => (group.Builders.Count, group.Inspected.Count)).ShouldBe(Enumerable.Repeat((2, 2), 7));
        groups.CrossGroups().GroupBy(group => group.GuidingOfficer).Select(same => same.Count()).Order().ShouldBe([1, 2, 2, 2]);
        var draws = await organiser.ReadAsync($"campaigns/{campaign}/arrangement-draws");
        draws.EnumerateArray().Select(draw => draw.GetProperty("stage").GetString()).ShouldAllBe(stage => stage == "applied");
        draws.EnumerateArray().SelectMany(draw => draw.GetProperty("departures").EnumerateArray()).ShouldBeEmpty();
        (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("detail").GetString())
            .ShouldContain($"被检查市州：依据第 {numbers[1]} 号抽取");
        await (await organiser.StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/{campaign}", $"arrangement-draws/{draws[0].GetProperty("drawId").GetString()}/application").ShouldRefuseAsync(409, "campaign.not_draft");
    }

    [Fact]
    public async Task Outcome_OfADraftThatWasChangedMeanwhile_WaitsUntilTheOrganiserAppliesIt()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("改过的编组");
        await ArrangeAsync(organiser, campaign, Arrangement2021.Groups);
        var state = await (await OpenAsync(app, campaign, new { kind = "inspection", avoidMutual = false, avoidRepeats = false })).ShouldBeJsonAsync(HttpStatusCode.Created);
        var byHand = Arrangement2021.Groups.ToArray();
        (byHand[0].Inspected, byHand[1].Inspected) = (byHand[1].Inspected, byHand[0].Inspected);
        await ArrangeAsync(organiser, campaign, byHand);
        var ceremony = new Ceremony(app, organiser, state.GetProperty("drawId").GetString()!);
        var application = $"arrangement-draws/{ceremony.Draw}/application";
        await organiser.StepAsync($"campaigns/{campaign}", application).ShouldRefuseAsync(409, "lots.not_drawn");
        await ceremony.ConcludeAsync();

        var waiting = (await organiser.ReadAsync($"campaigns/{campaign}/arrangement-draws"))[0];
        waiting.GetProperty("stage").GetString().ShouldBe("drawn");
        waiting.GetProperty("departures").GetArrayLength().ShouldBeGreaterThan(0);
        (await InspectedAsync(organiser, campaign)).ShouldBe(byHand.Select(group => string.Join('、', group.Inspected)));

        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        var (page, post) = ($"/campaigns/{campaign}/lots/{ceremony.Draw}", $"/campaigns/{campaign}/lots/{ceremony.Draw}/application");
        (await browser.PageAsync(page)).Body!.TextContent.ShouldContain("现在的编组与抽取结果有");
        (await browser.PostFormAsync(page, post)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var drawn = waiting.GetProperty("drawn").EnumerateArray().Select(group => string.Join('、', group.GetProperty("inspected").EnumerateArray().Select(city => city.GetString()))).ToList();
        (await InspectedAsync(organiser, campaign)).ShouldBe(drawn);
        (await browser.PageAsync($"/campaigns/{campaign}?tab=groups")).QuerySelector("#lots-title")!.ParentElement!.ParentElement!.TextContent.ShouldContain("与抽取结果一致");

        await ArrangeAsync(organiser, campaign, [(["长沙市", "湘潭市"], ["岳阳市"]), .. byHand[2..]]);
        await organiser.StepAsync($"campaigns/{campaign}", application).ShouldRefuseAsync(409, "lots.groups_changed");
    }

    [Fact]
    public async Task Draw_DeclaredVoid_IsNotAppliedAndMayBeOpenedAgain()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("作废的抽签");
        var first = (await (await OpenAsync(app, campaign, new { kind = "pairing" })).ShouldBeJsonAsync(HttpStatusCode.Created)).GetProperty("drawId").GetString();
        await (await organiser.StepAsync($"draws/{first}", "voiding", new { reason = "席位写错" })).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/{campaign}", $"arrangement-draws/{first}/application").ShouldRefuseAsync(409, "lots.void");
        await PlayAsync(app, campaign, new { kind = "pairing" });
        var draws = await organiser.ReadAsync($"campaigns/{campaign}/arrangement-draws");
        draws.EnumerateArray().Select(draw => draw.GetProperty("stage").GetString()).ShouldBe(["applied", "void"]);
    }

    [Fact]
    public async Task Form_OfADraw_OpensItAndKeepsWhatWasTyped()
    {
        var app = await apps.OnAsync();
        var campaign = await app.MakeAsync("页面上抽签");
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        var path = $"/campaigns/{campaign}/lots/new";
        (string, string)[] fields = [("kind", "Pairing"), ("groupSize", "3"), ("parties", "operator 甲\nwitness-1 乙\nwitness-2 丙"), ("commitMinutes", "20"), ("revealMinutes", "10"), ("last", "dice")];
        var refused = await browser.PostFormAsync($"{path}?kind=pairing", path, fields);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await refused.Content.ReadAsStringAsync());
        page.QuerySelector("#field-groupSize-error")!.TextContent.ShouldContain("14 个市州不能按每组 3 个分完");
        page.QuerySelector("textarea[name=parties]")!.TextContent.ShouldContain("witness-2 丙");
        fields[1] = ("groupSize", "7");
        (await browser.PostFormAsync($"{path}?kind=pairing", path, fields)).Headers.Location!.ToString().ShouldStartWith("/draws/");
        (await (await app.AsAsync("hengyang.planner")).PostAsJsonAsync($"/api/v1/campaigns/{campaign}/arrangement-draws", Opening(app, new { kind = "pairing" }))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await OpenAsync(app, Guid.NewGuid().ToString(), new { kind = "pairing" }).ShouldRefuseAsync(404, "campaign.not_found");
    }

    private static async Task<Ceremony> PlayAsync(ProvinceApp app, string campaign, object choice)
    {
        var state = await (await OpenAsync(app, campaign, choice)).ShouldBeJsonAsync(HttpStatusCode.Created);
        var ceremony = new Ceremony(app, await app.AsAsync(CampaignApi.Organiser), state.GetProperty("drawId").GetString()!);
        await ceremony.ConcludeAsync();
        return ceremony;
    }

    private static async Task<HttpResponseMessage> OpenAsync(ProvinceApp app, string campaign, object choice) =>
        await (await app.AsAsync(CampaignApi.Organiser)).PostAsJsonAsync($"/api/v1/campaigns/{campaign}/arrangement-draws", Opening(app, choice));

    private static object Opening(ProvinceApp app, object choice) => new
    {
        choice, parties = Ceremony.Roles.Select(role => new { role, name = $"席位 {role}" }),
        commitsClose = app.Clock.GetUtcNow().AddMinutes(30), revealsClose = app.Clock.GetUtcNow().AddMinutes(45), last = new { kind = "dice" },
    };

    private static async Task ArrangeAsync(HttpClient organiser, string campaign, (string[] Builders, string[] Inspected)[] groups) =>
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(groups))).ShouldBeJsonAsync();

    private static async Task<IEnumerable<string>> InspectedAsync(HttpClient organiser, string campaign) =>
        [.. (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("groups").EnumerateArray()
            .Select(group => string.Join('、', group.GetProperty("inspected").EnumerateArray().Select(city => city.GetString())))];
}
