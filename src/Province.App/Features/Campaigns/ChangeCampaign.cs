using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser changes the terms of a draft (修改方案).</summary>
internal static class ChangeCampaign
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/campaigns/{campaignId:guid}/terms", async (Guid campaignId, CampaignTerms terms, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, terms, ct), ct)))
        .WithName(nameof(ChangeCampaign));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(CampaignDesk desk)
    {
        internal Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, CampaignTerms terms, CancellationToken ct) =>
            desk.TakeAsync(campaignId, expected, "修改方案", campaign => campaign.Change(terms.Tidy(), desk.Actor, desk.Now), ct);
    }
}
