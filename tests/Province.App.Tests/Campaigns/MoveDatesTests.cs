using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>Dates of an issued campaign are moved with a reason: every city learns it, and the dates before stay to be seen.</summary>
public sealed class MoveDatesTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private static readonly TenantId Shaoyang = new(430500);

    [Theory, OnSqlite, OnPostgres]
    public async Task Move_OfTwoDates_ReachesAllCitiesAndKeepsWhatWas(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.IssueAsync();
        var today = app.Today();
        await (await MoveAsync(organiser, campaign, new { roster = CampaignApi.Text(today.AddDays(14)), pool = CampaignApi.Text(today.AddDays(20)) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        foreach (var city in await app.CitiesAsync())
        {
            var assignment = await app.AssignmentAsync(city, campaign);
            (assignment.State.Version, assignment.State.RosterBy, assignment.State.RosterDue, assignment.State.PoolDue)
                .ShouldBe((2, today.AddDays(14), today.AddDays(14), today.AddDays(20)));
            assignment.Issued.Moved.Select(move => (move.Kind, move.Was, move.Now, move.Reason)).ShouldBe(
                [(CampaignDateKind.Roster, today.AddDays(10), today.AddDays(14), "防汛"), (CampaignDateKind.Pool, null, today.AddDays(20), "防汛")]);
            assignment.Steps[0].Detail!.ShouldEndWith("理由：防汛");
        }

        var read = await organiser.ReadAsync($"campaigns/{campaign}");
        read.GetProperty("moved").EnumerateArray().Select(move => move.GetProperty("was").GetString()).ShouldBe([CampaignApi.Text(today.AddDays(10)), null]);
        read.GetProperty("steps")[0].GetProperty("kind").GetString().ShouldBe("datesMoved");
        app.Later(TimeSpan.FromDays(13));
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("isLate").GetBoolean().ShouldBeFalse("the new day holds for the province too");
        var leader = await app.AsAsync("hunan.leader");
        await (await leader.StepAsync($"campaigns/{campaign}", "replacements", new { role = "builds", leaves = "衡阳市", comes = "岳阳市", reason = "防汛任务重" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await app.AssignmentAsync(ProvinceApp.Hengyang, campaign)).Issued.Moved.Count.ShouldBe(2, "a later version still says what was moved");
    }

    [Fact]
    public async Task Move_ForthAndBack_KeepsALaterDayThatACityWasGranted()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        var due = app.Today().AddDays(10);
        await GrantAsync(app, campaign, due.AddDays(5));
        foreach (var (to, granted, plain) in new[] { (2, 5, 2), (9, 9, 9), (1, 5, 1) })
        {
            await (await MoveAsync(await app.AsAsync(CampaignApi.Organiser), campaign, new { roster = CampaignApi.Text(due.AddDays(to)) })).ShouldBeJsonAsync();
            await app.DeliverAsync();
            (await app.AssignmentAsync(ProvinceApp.Hengyang, campaign)).State.RosterDue.ShouldBe(due.AddDays(granted));
            (await app.AssignmentAsync(Shaoyang, campaign)).State.RosterDue.ShouldBe(due.AddDays(plain));
            (await app.CityAsync(campaign, "衡阳市")).GetProperty("due").GetString().ShouldBe(CampaignApi.Text(due.AddDays(granted)));
            (await app.CityAsync(campaign, "邵阳市")).GetProperty("due").GetString().ShouldBe(CampaignApi.Text(due.AddDays(plain)));
        }
    }

    [Fact]
    public async Task Move_Wrongly_IsRefusedAndNobodyIsTold()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var (draft, campaign, today) = (await app.MakeAsync("草稿期限"), await app.IssueAsync(), app.Today());
        await MoveAsync(organiser, draft, new { roster = CampaignApi.Text(today.AddDays(14)) }).ShouldRefuseAsync(409, "dates.not_issued");
        await MoveAsync(organiser, campaign, new { roster = CampaignApi.Text(today.AddDays(14)) }, " ").ShouldRefuseAsync(422, "dates.reason_invalid");
        await MoveAsync(organiser, campaign, new { roster = CampaignApi.Text(today.AddDays(10)) }).ShouldRefuseAsync(422, "dates.same");
        await MoveAsync(organiser, campaign, new { roster = CampaignApi.Text(today.AddDays(-1)) }).ShouldRefuseAsync(409, "dates.past");
        await MoveAsync(organiser, campaign, new { roster = CampaignApi.Text(today.AddDays(41)) }).ShouldRefuseAsync(409, "dates.faulty");
        await organiser.StepAsync($"campaigns/{campaign}", "dates", new { reason = "防汛" }, etag: "\"1\"").ShouldRefuseAsync(412, "version.stale");
        foreach (var user in new[] { "hunan.guide", "hengyang.planner", "zhuzhou.planner" })
            await (await app.AsAsync(user)).StepAsync($"campaigns/{campaign}", "dates", new { reason = "防汛" }, etag: "\"1\"").ShouldRefuseAsync(403, "caller.lacks_right");
        (await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.CountAsync(e => e.Thread == $"campaign/{campaign}" && e.Subject.Contains("调整")))).ShouldBe(0);
    }

    [Fact]
    public async Task Move_OfTheLastDay_LetsMembersWorkUntilThen()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var end = app.Today().AddDays(58);
        await (await MoveAsync(await app.AsAsync(CampaignApi.Organiser), campaign, new { extendedCompletion = CampaignApi.Text(end) })).ShouldBeJsonAsync();
        var until = await app.InAsync(ProvinceApp.Hunan, db => db.GroupMembers.Where(member => member.CampaignId == Guid.Parse(campaign))
            .Join(db.Memberships, member => member.MembershipId, membership => membership.Id, (member, membership) => membership.Until).ToListAsync());
        until.Count.ShouldBe(4);
        until.ShouldAllBe(day => day == end);
    }

    [Fact]
    public async Task Page_Signed_MovesTheDateAndTheCitySeesBoth()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        var (browser, page) = (await Browser.SignedInAsync(app, CampaignApi.Organiser), $"/campaigns/{campaign}/dates");
        var (first, moved) = (app.Today().AddDays(10), app.Today().AddDays(13));
        (await browser.PageAsync(page)).QuerySelector("input[name=rosterBy]")!.GetAttribute("value").ShouldBe(CampaignApi.Text(first));
        (string, string)[] fields = [("rosterBy", CampaignApi.Text(moved)), ("reason", "防汛")];
        var refused = await browser.PostFormAsync(page, page, [.. fields, ("password", "wrong")]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Browser.Parse(await refused.Content.ReadAsStringAsync()).QuerySelector("input[name=rosterBy]")!.GetAttribute("value").ShouldBe(CampaignApi.Text(moved), "what was typed stays");
        (await browser.PostFormAsync(page, page, [.. fields, ("password", Seeder.DemoPassword)])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.DeliverAsync();
        var city = await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync($"/campaigns/assignments/{campaign}");
        city.Body!.TextContent.ShouldContain($"{Say(moved)}前（原定 {Say(first)}）");
        city.Body.TextContent.ShouldContain("理由：防汛");
        (await browser.PageAsync($"/campaigns/{campaign}?tab=terms")).Body!.TextContent.ShouldContain($"{Say(moved)}前（原定 {Say(first)}）");
        (await (await Browser.SignedInAsync(app, "hunan.guide")).PageAsync(page, HttpStatusCode.Forbidden)).QuerySelectorAll("form.card").Length.ShouldBe(0);
        await (await MoveAsync(await app.AsAsync(CampaignApi.Organiser), campaign, new { roster = CampaignApi.Text(first) })).ShouldBeJsonAsync();
        (await browser.PageAsync($"/campaigns/{campaign}?tab=terms")).Body!.TextContent.ShouldNotContain("（原定", Case.Sensitive, "it is the first one again");
    }

    private static Task<HttpResponseMessage> MoveAsync(HttpClient client, string campaign, object dates, string reason = "防汛") =>
        client.StepAsync($"campaigns/{campaign}", "dates", new { dates, reason });

    private static async Task GrantAsync(ProvinceApp app, string campaign, DateOnly until)
    {
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "roster", until = CampaignApi.Text(until), reason = "组长出差" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { grantedUntil = CampaignApi.Text(until) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    private static string Say(DateOnly day) => Shell.ChineseTime.Day(day);
}
