using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>How an issued campaign goes: each group's step, what is late and by whom (进展).</summary>
public static class ReadProgress
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/progress", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ReadProgress));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignProgress progress, FieldworkProgress fieldwork)
    {
        internal async Task<ProgressOf> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
                ?? throw new RefusedException(CampaignRefusals.NotFound);
            return await OfAsync(campaign, ct);
        }

        internal async Task<ProgressOf> OfAsync(Campaign campaign, CancellationToken ct) => campaign.Stage == CampaignStage.Issued
            ? await fieldwork.AddAsync(await progress.OfAsync(campaign, ct), campaign, ct)
            : new ProgressOf([], []);
    }
}
