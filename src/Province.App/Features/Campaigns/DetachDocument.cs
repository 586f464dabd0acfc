using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser takes an attached document off a draft again (移除附件).</summary>
internal static class DetachDocument
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/campaigns/{campaignId:guid}/documents/{sha256}", async (Guid campaignId, string sha256, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, sha256, ct), ct)))
        .WithName(nameof(DetachDocument));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(CampaignDesk desk)
    {
        internal Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, string sha256, CancellationToken ct) =>
            desk.TakeAsync(campaignId, expected, "移除附件", campaign => campaign.Detach(sha256, desk.Actor, desk.Now), ct);
    }
}
