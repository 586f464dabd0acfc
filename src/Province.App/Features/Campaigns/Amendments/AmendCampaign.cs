using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Amendments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Amendments;

/// <summary>Quotas of an issued campaign become others before a group's draw is open, check items before the first visit; every city is sent a new version (调整方案内容).</summary>
internal static class AmendCampaign
{
    /// <param name="Quotas">The new quotas; null leaves them.</param>
    /// <param name="CheckItems">The new check items; null leaves them.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Request(CampaignQuotas? Quotas, IReadOnlyList<string>? CheckItems, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/amendments", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(AmendCampaign));

    [Needs(Right.IssueCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignPost post)
    {
        internal async Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var campaign = await desk.LoadAsync(campaignId, expected, ct);
            var amendment = new TermsAmendment(request.Quotas, request.CheckItems, request.Reason?.Trim() ?? "");
            var said = campaign.Amend(amendment, await ProgressAsync(campaign, ct), desk.Actor, desk.Now);
            var sent = post.SendAll(campaign, await desk.CitiesAsync(ct), desk.Actor.Name, said);
            return desk.Done(campaign, $"{said}。已通知 {sent} 个市州");
        }

        private async Task<AmendmentProgress> ProgressAsync(Campaign campaign, CancellationToken ct)
        {
            await db.TakeTurnAsync(Turn.Draws, ct);   // a draw that is opened at the same time is seen here, or is opened by the new quotas
            var subjects = campaign.CrossGroups().Select(group => GroupDraw.SubjectOf(campaign.Id, group.Number)).ToList();
            var draw = await db.Draws.Where(d => subjects.Contains(d.Subject) && d.Stage != DrawStage.Void).OrderBy(d => d.Number).Select(d => (int?)d.Number).FirstOrDefaultAsync(ct);
            return new AmendmentProgress(draw, await db.Inspections.AnyAsync(i => i.CampaignId == campaign.Id && i.State == InspectionState.Inspected, ct));
        }
    }
}
