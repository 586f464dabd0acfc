using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Targets;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Tests;

namespace Province.App.Tests.AtOnce;

/// <summary>Organiser and leader press at once: one campaign is issued, once.</summary>
public sealed class CampaignsAtOnceTests
{
    [PostgresFact]
    public async Task Issue_ByTwoAtOnce_GoesOutOnce()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var (organiser, leader) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hunan.leader"));
        var campaign = await app.MakeAsync();
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        var answers = await Blockade.MeetAsync(app.Database, "Campaigns",
            () => organiser.StepAsync($"campaigns/{campaign}", "issuance"), () => leader.StepAsync($"campaigns/{campaign}", "issuance"));
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
        (await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.CountAsync(e => e.Kind == CampaignSnapshot.EnvelopeKind))).ShouldBe(14);
    }

    [PostgresFact]
    public async Task Quotas_AndOpeningADrawAtOnce_IsOneOfThem() => await AtOnceWithADrawAsync("amendment.draw_open",
        (organiser, campaign) => organiser.StepAsync($"campaigns/{campaign}", "amendments", new { quotas = new { officersPerGroup = 3 }, reason = "人员紧张" }));

    [PostgresFact]
    public async Task DirectTargets_AndOpeningADrawAtOnce_IsOneOfThem() => await AtOnceWithADrawAsync("direct_target.draw_open", (organiser, campaign) =>
        organiser.PostAsJsonAsync($"/api/v1/campaigns/{campaign}/direct-targets", new { lines = $"{PoolApi.Code(9)},{GroupDrawApi.Candidates(GroupDrawApi.Changsha)[8].Name},省厅督办" }));

    /// <summary>Whichever comes first, the other one is told: the change that a draw is open, or the opening that what it is opened with has changed.</summary>
    private static async Task AtOnceWithADrawAsync(string drawOpen, Func<HttpClient, string, Task<HttpResponseMessage>> changeAsync)
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var (organiser, campaign) = (await app.AsAsync(CampaignApi.Organiser), await app.ReadyAsync());
        var hash = (await organiser.ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("requestHash").GetString();
        var answers = await Blockade.MeetAsync(app.Database, "AuditEntries", () => changeAsync(organiser, campaign),
            () => organiser.PostAsJsonAsync(GroupDrawApi.Address(campaign), GroupDrawApi.Opening(app, hash, namesChecked: true)));
        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        var isOpen = answers[1].IsSuccessStatusCode;
        await answers[isOpen ? 0 : 1].ShouldRefuseAsync(HttpStatusCode.Conflict, isOpen ? drawOpen : "group_draw.changed");
    }
}
