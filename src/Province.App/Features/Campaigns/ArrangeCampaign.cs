using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser sets by hand who builds the groups, whom they inspect and who guides them (编组).</summary>
internal static class ArrangeCampaign
{
    internal sealed record Request(IReadOnlyList<CrossGroup>? Groups);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/campaigns/{campaignId:guid}/groups", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(ArrangeCampaign));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(CampaignDesk desk)
    {
        internal Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var groups = CampaignGroup.Tidy(request.Groups);
            return desk.TakeAsync(campaignId, expected, $"编组：{groups.Count} 个组", campaign => campaign.Arrange(groups, desk.Actor, desk.Now), ct);
        }
    }
}
