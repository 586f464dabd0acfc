using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The organiser takes an enterprise off the list of direct targets: it can be drawn again (移除省厅直接执法企业).</summary>
internal static class RemoveDirectTarget
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/campaigns/{campaignId:guid}/direct-targets/{creditCode}", async (Guid campaignId, string creditCode, Door door, CancellationToken ct) =>
        {
            await door.CallAsync((Handler h) => h.HandleAsync(campaignId, creditCode, ct), ct);
            return TypedResults.NoContent();
        })
        .WithName(nameof(RemoveDirectTarget));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, OpenGroupDraws draws, Session session)
    {
        internal async Task<string> HandleAsync(Guid campaignId, string creditCode, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == campaignId, ct) ?? throw new RefusedException(CampaignRefusals.NotFound);
            var target = await db.CampaignDirectTargets.SingleOrDefaultAsync(t => t.CampaignId == campaignId && t.CreditCode == creditCode, ct)
                ?? throw new RefusedException(PoolRefusals.DirectNotFound);
            await draws.EnforceUntouchedAsync(campaignId, [target.Target], ct);
            db.CampaignDirectTargets.Remove(target);
            session.Record("campaign", campaignId, $"{campaign.Year} 年“{campaign.Title}”", $"移除省厅直接执法企业：{target.Name}（{target.CreditCode}）");
            return target.Name;
        }
    }
}
