using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
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
}
