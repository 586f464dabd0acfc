using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Lots;

/// <summary>The organiser makes what was drawn the arrangement, where the draft was changed while it was drawn or afterwards (采用抽取结果).</summary>
internal static class ApplyArrangementDraw
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/arrangement-draws/{drawId:guid}/application",
            async (Guid campaignId, Guid drawId, ExpectedVersion expected, Door door, CancellationToken ct) =>
                CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, drawId, expected, ct), ct)))
        .WithName(nameof(ApplyArrangementDraw));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk)
    {
        internal async Task<CampaignState> HandleAsync(Guid campaignId, Guid drawId, ExpectedVersion expected, CancellationToken ct)
        {
            var campaign = await desk.LoadAsync(campaignId, expected, ct);
            var draw = await db.ArrangementDraws.SingleOrDefaultAsync(d => d.DrawId == drawId && d.CampaignId == campaignId, ct)
                ?? throw new RefusedException(LotRefusals.NotFound);
            draw.Apply(campaign, desk.Actor, desk.Now);
            return desk.Done(campaign, $"采用第 {draw.Number} 号抽取：{CampaignNames.Of(draw.Kind)}");
        }
    }
}
