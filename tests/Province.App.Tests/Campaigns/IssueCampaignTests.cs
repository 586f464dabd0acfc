using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>What the cities receive of a campaign, and what they do not.</summary>
public sealed class IssueCampaignTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Issue_ToFourteenCities_EachReceivesItsOwnTwoRoles(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.IssueAsync();
        foreach (var city in await app.CitiesAsync())
        {
            var assignment = await app.AssignmentAsync(city, campaign);
            var name = assignment.Issued.Builds!.Builders.Single(builder => builder.Code == city.Code).Name;
            assignment.State.BuildsGroup.ShouldBe(Array.FindIndex(Arrangement2021.Groups, group => group.Builders.Contains(name)) + 1);
            assignment.State.InspectedByGroup.ShouldBe(Array.FindIndex(Arrangement2021.Groups, group => group.Inspected.Contains(name)) + 1);
            assignment.State.Leads.ShouldBe(Arrangement2021.Groups.Any(group => group.Builders[0] == name));
            assignment.State.RosterBy.ShouldBe(app.Today().AddDays(10));
            var sent = await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.SingleAsync(e => e.Kind == CampaignSnapshot.EnvelopeKind && e.Receiver == city));
            assignment.Sha256.ShouldBe(sent.Sha256);
            (await app.InAsync(city, db => db.CampaignAssignments.CountAsync())).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Issue_FaultyArrangement_IsRefusedAndNothingIsSent()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("有错误");
        await organiser.StepAsync($"campaigns/{campaign}", "issuance").ShouldRefuseAsync(409, "campaign.not_arranged");
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups[..6]))).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/{campaign}", "issuance").ShouldRefuseAsync(409, "campaign.faulty");
        (await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.CountAsync(e => e.Thread == $"campaign/{campaign}"))).ShouldBe(0);
    }

    [Fact]
    public async Task Issued_TermsGroupsAndDocuments_AreFrozen()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.IssueAsync();
        await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", CampaignApi.Terms(app.Today(), "改")).ShouldRefuseAsync(409, "campaign.not_draft");
        await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups)).ShouldRefuseAsync(409, "campaign.not_draft");
        await organiser.StepAsync($"campaigns/{campaign}", "issuance").ShouldRefuseAsync(409, "campaign.issued_already");
    }

    [Fact]
    public async Task Replace_ACityThatCannotCome_TellsExactlyThoseForWhomSomethingChanges()
    {
        var app = await apps.OnAsync();
        var leader = await app.AsAsync("hunan.leader");
        var campaign = await app.IssueAsync();
        object Replacement(string leaves, string comes, string reason = "防汛任务重") => new { role = "builds", leaves, comes, reason };
        await leader.StepAsync($"campaigns/{campaign}", "replacements", Replacement("衡阳市", "娄底市", " ")).ShouldRefuseAsync(422, "campaign.replacement_reason");
        await leader.StepAsync($"campaigns/{campaign}", "replacements", Replacement("衡阳市", "株洲市")).ShouldRefuseAsync(409, "campaign.faulty");
        await (await leader.StepAsync($"campaigns/{campaign}", "replacements", Replacement("衡阳市", "岳阳市"))).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var told = await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.Where(e => e.Kind == CampaignSnapshot.EnvelopeKind && e.Thread == $"campaign/{campaign}" && e.Subject.Contains("调整")).Select(e => e.Receiver).ToListAsync());
        told.Order().ShouldBe(new[] { 430100, 430200, 430300, 430400, 430500, 430600, 431300 }.Select(code => new TenantId(code)), "both groups: their builders and those they inspect");
        var hengyang = await app.AssignmentAsync(ProvinceApp.Hengyang, campaign);
        (hengyang.State.BuildsGroup, hengyang.State.Version, hengyang.State.InspectedByGroup).ShouldBe((1, 2, 2));
        hengyang.Steps[0].Detail!.ShouldContain("防汛任务重");
        (await app.AssignmentAsync(new TenantId(431200), campaign)).State.Version.ShouldBe(1);
    }
}
