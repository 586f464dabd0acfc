using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Whole;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Inspections;

/// <summary>Whoever is on an accepted roster may enter the province's tenant for the own group, and nobody longer than that.</summary>
public sealed class MembershipTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Roster_Accepted_LetsItsPeopleIntoTheirGroupUntilTheCampaignEnds(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var home = await app.AsAsync("hengyang.inspector");
        await home.PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430000 }).ShouldRefuseAsync(404, "tenant.not_found");

        var campaign = await app.BeginFieldworkAsync();
        var end = app.Today().AddDays(50);
        var (inspector, leader) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsMemberAsync("zhuzhou.leader"));
        (await MembershipsAsync(app)).ShouldAllBe(membership => membership.From == app.Today() && membership.Until == end && membership.Role == Role.CrossMember);
        (await MembershipsAsync(app)).Count.ShouldBe(4);

        (await GroupsAsync(inspector)).ShouldBe([3]);
        (await GroupsAsync(leader)).ShouldBe([6]);
        await inspector.ReadAsync($"fieldwork/{campaign}/groups/3");
        await inspector.GetAsync($"/api/v1/fieldwork/{campaign}/groups/6").ShouldRefuseAsync(404, "fieldwork.not_found");
        await leader.GetAsync($"/api/v1/fieldwork/{campaign}/groups/3").ShouldRefuseAsync(404, "fieldwork.not_found");
        await inspector.GetAsync($"/api/v1/campaigns/{campaign}").ShouldRefuseAsync(403, "caller.lacks_right");
        await inspector.GetAsync("/api/v1/filed-plans").ShouldRefuseAsync(403, "caller.lacks_right");

        app.Later(TimeSpan.FromDays(50));
        await app.AsMemberAsync("hengyang.inspector");
        app.Later(TimeSpan.FromDays(1));
        await (await app.AsAsync("hengyang.inspector")).PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430000 }).ShouldRefuseAsync(404, "tenant.not_found");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Roster_ReturnedOrFiledWithoutThem_EndsTheirMembershipsAtOnce(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.BeginFieldworkAsync();
        var (team, inspector) = (await app.AsMemberAsync("hengyang.team"), await app.AsMemberAsync("hengyang.inspector"));
        var gone = (await planner.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members").EnumerateArray()
            .First(member => FieldworkApi.NameOf(member) == "耒水清").GetProperty("id").GetString();
        await (await planner.ChangeAsync(HttpMethod.Delete, $"campaigns/assignments/{campaign}", $"members/{gone}")).ShouldBeJsonAsync();
        (await team.GetAsync("/api/v1/fieldwork")).StatusCode.ShouldBe(HttpStatusCode.OK, "what a city changes and has not filed changes nothing here");

        var roster = await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市", await app.OfficerAsync("蒸小川", app.Today().AddYears(1), "hengyang.section"));
        (await team.GetAsync("/api/v1/fieldwork")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await GroupsAsync(inspector)).ShouldBe([3]);
        (await GroupsAsync(await app.AsMemberAsync("hengyang.section"))).ShouldBe([3]);

        await (await organiser.StepAsync($"campaigns/rosters/{roster}", "return", new { comment = "请核对" })).ShouldBeJsonAsync();
        (await inspector.GetAsync("/api/v1/fieldwork")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await GroupsAsync(await app.AsMemberAsync("zhuzhou.team"))).ShouldBe([6], "the other city's people stay");
    }

    [Fact]
    public async Task Roster_NamingSomebodyOfAnotherCity_AdmitsNobody()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        var officer = await app.OfficerAsync("舟行远", app.Today().AddYears(1), "hengyang.inspector");
        await (await (await app.AsAsync("hengyang.planner")).ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", officer)).ShouldBeJsonAsync();
        var stranger = await app.InAsync(ProvinceApp.Zhuzhou, db => db.Users.Where(user => user.UserName == "zhuzhou.team").Select(user => user.Id).SingleAsync());
        await app.InAsync(ProvinceApp.Hengyang, db => db.CampaignAssignments.SelectMany(a => a.Members).ExecuteUpdateAsync(set => set.SetProperty(member => member.AccountId, stranger)));
        await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市");
        (await MembershipsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task City_ReplacedInTheGroup_LosesItsPlaceThere()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/{campaign}", "replacements", new { role = "builds", leaves = "衡阳市", comes = "永州市", reason = "抗洪" })).ShouldBeJsonAsync();
        (await GroupsAsync(await app.AsMemberAsync("hengyang.inspector"))).ShouldBe([4], "the two cities change places");
    }

    [Fact]
    public async Task Extension_OfTheCompletion_ProlongsTheMembershipsOfThatCity()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.BeginFieldworkAsync();
        var until = app.Today().AddDays(58);
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "completion", until = CampaignApi.Text(until), reason = "企业检修" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { grantedUntil = CampaignApi.Text(until) })).ShouldBeJsonAsync();
        var ends = (await MembershipsAsync(app)).GroupBy(membership => membership.Until!.Value).ToDictionary(same => same.Key, same => same.Count());
        ends.ShouldBe(new Dictionary<DateOnly, int> { [until] = 2, [app.Today().AddDays(50)] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Extension_OfOneCityOfAGroup_HoldsForAllItsMembers()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.BeginFieldworkAsync();
        await app.SettleAsync(new TenantId(430500));
        await app.AcceptRosterAsync(campaign, CityPeople.UserName(430500, "planner"), "邵阳市",
            await app.OfficerAsync("邵水长", app.Today().AddYears(2), CityPeople.UserName(430500, "inspector"), leads: true));
        var until = app.Today().AddDays(58);
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "extendedCompletion", until = CampaignApi.Text(until), reason = "企业检修" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { grantedUntil = CampaignApi.Text(until) })).ShouldBeJsonAsync();
        var ends = await app.InAsync(ProvinceApp.Hunan, db => (from member in db.GroupMembers join held in db.Memberships on member.MembershipId equals held.Id select new { member.Group, member.City, held.Until }).ToListAsync());
        ends.Where(end => end.Group == 3).ShouldAllBe(end => end.Until == until);
        ends.Where(end => end.Group == 3).Select(end => end.City.Code).Distinct().Order().ShouldBe([430400, 430500]);
        ends.Where(end => end.Group == 6).ShouldAllBe(end => end.Until == app.Today().AddDays(50));
    }

    [Fact]
    public async Task Role_OfAMember_IsGivenByNoAdministrator()
    {
        var app = await apps.OnAsync();
        var request = new { userName = "hengyang.inspector", role = "crossMember", until = CampaignApi.Text(app.Today().AddDays(5)) };
        await (await app.AsAsync("hunan.admin")).PostAsJsonAsync("/api/v1/users/guests", request).ShouldRefuseAsync(403, "role.other_level");
    }

    private static Task<List<Membership>> MembershipsAsync(ProvinceApp app) =>
        app.InAsync(ProvinceApp.Hunan, db => db.Memberships.AsNoTracking().Where(membership => membership.Role == Role.CrossMember).ToListAsync());

    private static async Task<List<int>> GroupsAsync(HttpClient member) =>
        [.. (await member.ReadAsync("fieldwork")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("group").GetInt32())];
}
