using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser keeps a draft of an earlier year as its record: it is sent to nobody, and counts in "not the same as last time" (往年存档).</summary>
internal static class RecordCampaign
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/record", async (Guid campaignId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, ct), ct)))
        .WithName(nameof(RecordCampaign));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(CampaignDesk desk)
    {
        internal Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, CancellationToken ct) =>
            desk.TakeAsync(campaignId, expected, "往年方案存档", campaign => campaign.Record(desk.Today.Year, desk.Actor, desk.Now), ct);
    }
}
