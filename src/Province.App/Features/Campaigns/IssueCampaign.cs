using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser or the leader issues a campaign to the cities (下达).</summary>
internal static class IssueCampaign
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/issuance", async (Guid campaignId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, ct), ct)))
        .WithName(nameof(IssueCampaign));

    [Needs(Right.IssueCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignPost post, FactBoard facts)
    {
        internal async Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, CancellationToken ct)
        {
            var campaign = await desk.LoadAsync(campaignId, expected, ct);
            campaign.Issue(await desk.CheckAsync(campaign, null, ct), desk.Actor, desk.Now);
            var sent = post.SendAll(campaign, await desk.CitiesAsync(ct), desk.Actor.Name);
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new CampaignIssued(campaign.Id), ct);
            return desk.Done(campaign, $"下达 {sent} 个市州");
        }
    }
}
