using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>A roster from the city's desk to the province and back, late and in time, with more time and without.</summary>
public sealed class RosterTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Roster_ReturnedMendedAndFiledAgain_EndsAcceptedAndLocked(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        var until = app.Today().AddYears(2);
        await planner.StepAsync($"campaigns/assignments/{campaign}", "filing").ShouldRefuseAsync(409, "roster.empty");
        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", until), CampaignApi.Expert("乙", 430100));
        await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", CampaignApi.Officer("丙", until)).ShouldRefuseAsync(409, "roster.with_province");
        var first = await app.RosterAsync(campaign, "衡阳市");
        var shown = await organiser.ReadAsync($"campaigns/rosters/{first}");
        shown.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("person").GetProperty("name").GetString()).ShouldBe(["甲", "乙"]);
        await organiser.StepAsync($"campaigns/rosters/{first}", "return", new { comment = " " }).ShouldRefuseAsync(422, "roster.comment_missing");
        await (await organiser.StepAsync($"campaigns/rosters/{first}", "return", new { comment = "请再派一名执法人员" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await planner.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("returnComment").GetString().ShouldBe("请再派一名执法人员");

        await app.FileRosterAsync(campaign, CampaignApi.Officer("丙", until));
        var second = await app.RosterAsync(campaign, "衡阳市");
        await organiser.StepAsync($"campaigns/rosters/{first}", "acceptance").ShouldRefuseAsync(409, "roster.superseded");
        await (await organiser.StepAsync($"campaigns/rosters/{second}", "acceptance")).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/rosters/{second}", "acceptance", etag: "\"1\"").ShouldRefuseAsync(412, "roster.stale");
        await app.DeliverAsync();
        Stage(await planner.ReadAsync($"campaigns/assignments/{campaign}")).ShouldBe("accepted");

        app.Later(TimeSpan.FromDays(11));
        (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", CampaignApi.Officer("丁", until)).ShouldRefuseAsync(409, "roster.locked");
        await (await organiser.StepAsync($"campaigns/rosters/{second}", "return", new { comment = "丙调离，请换人" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await app.FileRosterAsync(campaign, CampaignApi.Officer("丁", until));
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("isLate").GetBoolean().ShouldBeFalse("its first roster came in time");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Return_WithTheLongestComment_ReachesTheCityWhole(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.IssueAsync();
        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", app.Today().AddYears(2)));
        var comment = new string('改', 2000);
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/rosters/{await app.RosterAsync(campaign, "衡阳市")}", "return", new { comment })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await (await app.AsAsync("hengyang.planner")).ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("returnComment").GetString().ShouldBe(comment);
    }

    [Fact]
    public async Task Roster_FiledAfterTheDeadline_IsMarkedLate()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        app.Later(TimeSpan.FromDays(10));
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("isLate").GetBoolean().ShouldBeFalse("the last day is in time");
        app.Later(TimeSpan.FromDays(1));
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("isLate").GetBoolean().ShouldBeTrue();
        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", app.Today().AddYears(2)));
        var city = await app.CityAsync(campaign, "衡阳市");
        (city.GetProperty("isLate").GetBoolean(), city.GetProperty("latest").GetProperty("isLate").GetBoolean()).ShouldBe((true, true));
    }

    [Fact]
    public async Task Extension_AskedAndApproved_MovesTheDateForThatCityAndKeepsTheFirst()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        var due = app.Today().AddDays(10);
        object Ask(DateOnly until) => new { kind = "roster", until = CampaignApi.Text(until), reason = "组长出差" };
        await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", Ask(due)).ShouldRefuseAsync(422, "extension.not_later");
        await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "training", until = CampaignApi.Text(due), reason = "组长出差" }).ShouldRefuseAsync(422, "extension.no_date");
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", Ask(due.AddDays(5)))).ShouldBeJsonAsync();
        await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", Ask(due.AddDays(6))).ShouldRefuseAsync(409, "extension.waiting");
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { reason = "" }).ShouldRefuseAsync(422, "extension.answer_reason");
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { grantedUntil = CampaignApi.Text(due.AddDays(3)) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var state = (await planner.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("state");
        (state.GetProperty("rosterBy").GetString(), state.GetProperty("rosterDue").GetString()).ShouldBe((CampaignApi.Text(due), CampaignApi.Text(due.AddDays(3))));
        app.Later(TimeSpan.FromDays(12));
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("isLate").GetBoolean().ShouldBeFalse();
        (await app.CityAsync(campaign, "邵阳市")).GetProperty("isLate").GetBoolean().ShouldBeTrue("only Hengyang has more time");
        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", app.Today().AddYears(2)));
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("isLate").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Extension_Refused_KeepsTheDateAndSaysWhy()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "roster", until = CampaignApi.Text(app.Today().AddDays(15)), reason = "组长出差" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { reason = "时间已经足够" })).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { reason = "再答" }).ShouldRefuseAsync(409, "extension.answered_already");
        await app.DeliverAsync();
        var assignment = await planner.ReadAsync($"campaigns/assignments/{campaign}");
        assignment.GetProperty("state").GetProperty("rosterDue").GetString().ShouldBe(CampaignApi.Text(app.Today().AddDays(10)));
        assignment.GetProperty("extensions")[0].GetProperty("answerReason").GetString().ShouldBe("时间已经足够");
    }

    [Fact]
    public async Task Discipline_AcknowledgedByTheMemberOrOnPaper_CountsAtTheProvince()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (planner, inspector) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("hengyang.inspector"));
        var campaign = await app.IssueAsync();
        var account = await app.InAsync(ProvinceApp.Hengyang, db => db.Users.Where(user => user.UserName == "hengyang.inspector").Select(user => user.Id).SingleAsync());
        var stranger = await app.InAsync(ProvinceApp.Zhuzhou, db => db.Users.Where(user => user.UserName == "zhuzhou.inspector").Select(user => user.Id).SingleAsync());
        var person = new { role = "officer", name = "舟行远", employer = "执法支队", post = "科员", licenceNumber = "湘执1", licenceUntil = CampaignApi.Text(app.Today().AddYears(1)) };
        await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", new { person, accountId = stranger }).ShouldRefuseAsync(422, "roster.account_invalid");
        await app.FileRosterAsync(campaign, new { person, accountId = account }, CampaignApi.Expert("乙", 430100));
        var members = (await inspector.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()).ToList();
        Task<HttpResponseMessage> AcknowledgeAsync(HttpClient client, string? member, bool onPaper) =>
            client.StepAsync($"campaigns/assignments/{campaign}", $"members/{member}/acknowledgement", new { onPaper });
        await AcknowledgeAsync(planner, members[0], false).ShouldRefuseAsync(403, "roster.not_yours");
        await AcknowledgeAsync(inspector, members[1], true).ShouldRefuseAsync(403, "roster.not_yours");
        await (await AcknowledgeAsync(inspector, members[0], false)).ShouldBeJsonAsync();
        await AcknowledgeAsync(inspector, members[0], false).ShouldRefuseAsync(409, "roster.acknowledged_already");
        await app.DeliverAsync();
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("acknowledged").GetInt32().ShouldBe(1);
        await (await AcknowledgeAsync(planner, members[1], true)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await app.CityAsync(campaign, "衡阳市")).GetProperty("acknowledged").GetInt32().ShouldBe(2);
        var filed = await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/rosters/{await app.RosterAsync(campaign, "衡阳市")}");
        filed.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("acknowledgedAt").ValueKind).ShouldBe([JsonValueKind.String, JsonValueKind.String]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Members_ChangedAndTakenOff_AreSo(string provider)
    {
        var app = await apps.OnAsync(provider);
        var planner = await app.AsAsync("hengyang.planner");
        var assignment = $"campaigns/assignments/{await app.IssueAsync()}";
        var until = app.Today().AddYears(2);
        foreach (var name in new[] { "甲", "乙" })
            await (await planner.ChangeAsync(HttpMethod.Post, assignment, "members", CampaignApi.Officer(name, until))).ShouldBeJsonAsync();
        var members = (await planner.ReadAsync(assignment)).GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()).ToList();
        await (await planner.ChangeAsync(HttpMethod.Put, assignment, $"members/{members[0]}", CampaignApi.Expert("丙", 430100))).ShouldBeJsonAsync();
        await (await planner.ChangeAsync(HttpMethod.Delete, assignment, $"members/{members[1]}")).ShouldBeJsonAsync();
        await planner.ChangeAsync(HttpMethod.Put, assignment, $"members/{members[0]}", CampaignApi.Expert("丙", 431200)).ShouldRefuseAsync(422, "roster.provided_by_invalid");
        await planner.ChangeAsync(HttpMethod.Put, assignment, $"members/{members[0]}", new { }).ShouldRefuseAsync(422, "roster.person_missing");
        var left = (await planner.ReadAsync(assignment)).GetProperty("members").EnumerateArray().Select(member => member.GetProperty("person")).Single();
        (left.GetProperty("name").GetString(), left.GetProperty("role").GetString(), left.GetProperty("providedBy").GetInt32(), left.GetProperty("licenceNumber").ValueKind)
            .ShouldBe(("丙", "expert", 430100, JsonValueKind.Null));
    }

    [Fact]
    public async Task Assignments_OfTwoCities_AreEachItsOwn()
    {
        var app = await apps.OnAsync();
        var (hengyang, zhuzhou, organiser) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("zhuzhou.planner"), await app.AsAsync(CampaignApi.Organiser));
        var campaign = await app.IssueAsync();
        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", app.Today().AddYears(2)));
        var member = (await hengyang.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members")[0].GetProperty("id").GetString();
        (await zhuzhou.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members").GetArrayLength().ShouldBe(0);
        await zhuzhou.ChangeAsync(HttpMethod.Delete, $"campaigns/assignments/{campaign}", $"members/{member}").ShouldRefuseAsync(404, "roster.member_not_found");
        await zhuzhou.StepAsync($"campaigns/assignments/{campaign}", $"members/{member}/acknowledgement", new { onPaper = true }).ShouldRefuseAsync(404, "roster.member_not_found");
        await zhuzhou.GetAsync($"/api/v1/campaigns/{campaign}").ShouldRefuseAsync(403, "caller.lacks_right");
        await zhuzhou.GetAsync($"/api/v1/campaigns/rosters/{await app.RosterAsync(campaign, "衡阳市")}").ShouldRefuseAsync(403, "caller.lacks_right");
        await organiser.GetAsync($"/api/v1/campaigns/assignments/{campaign}").ShouldRefuseAsync(403, "caller.lacks_right");
        await hengyang.GetAsync("/api/v1/campaigns/assignments/00000000-0000-0000-0000-000000000001").ShouldRefuseAsync(404, "assignment.not_found");
    }

    private static string Stage(JsonElement assignment) => assignment.GetProperty("state").GetProperty("rosterStage").GetString()!;
}
