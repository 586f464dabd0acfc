using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Reports;

/// <summary>The report of an issued campaign: by group and inspected city what was done, found and put right, and what came late (交叉执法情况报告).</summary>
internal static class ReadCampaignReport
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/report", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ReadCampaignReport));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, ReportDesk reports)
    {
        internal async Task<CampaignReport> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
                ?? throw new RefusedException(CampaignRefusals.NotFound);
            return campaign.Stage == CampaignStage.Issued
                ? CampaignReport.Of(await reports.SourceAsync(campaign, ct))
                : throw new RefusedException(CampaignRefusals.NoReport);
        }
    }
}
