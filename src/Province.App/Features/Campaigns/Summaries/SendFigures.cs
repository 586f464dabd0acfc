using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The organiser sends a group's figures to its lead city before the fieldwork is closed, or once more (发送检查数据).</summary>
internal static class SendFigures
{
    internal sealed record Response(string City);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/groups/{group:int}/figures", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, ct), ct)))
        .WithName(nameof(SendFigures));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, FiguresPost post, Session session)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int group, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
                ?? throw new RefusedException(CampaignRefusals.NotFound);
            if (campaign.Stage != CampaignStage.Issued)
                throw new RefusedException(CampaignRefusals.NotIssued);
            var city = await post.SendAsync(campaign, group, ct) ?? throw new RefusedException(SummaryRefusals.NoLead);
            session.Record("campaign", campaign.Id, $"{campaign.Year} 年“{campaign.Title}”", $"向{city}发送第 {group} 组检查数据");
            return new Response(city);
        }
    }

    /// <summary>When a group's fieldwork is closed, its figures go to the lead city by themselves.</summary>
    internal sealed class OnClosing(ProvinceDb db, FiguresPost post) : IOn<FieldworkClosed>
    {
        public async Task HandleAsync(FieldworkClosed fact, CancellationToken ct)
        {
            await db.SaveChangesAsync(ct);   // the figures count what the closing step has changed
            await post.SendAsync(await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleAsync(c => c.Id == fact.CampaignId, ct), fact.Group, ct);
        }
    }
}
