using Province.App.Features.Campaigns.Extensions;
using Province.App.Features.Campaigns.Lots;
using Province.App.Security;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>A campaign with what one tab of its page shows, read in one call: the tabs share what they read.</summary>
internal static class ShowCampaign
{
    internal sealed record Response(
        ReadCampaign.Response Campaign, string Tab, ProgressOf? Progress, IReadOnlyList<ListExtensions.Row> Extensions, IReadOnlyList<ListArrangementDraws.Row> Lots);

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ReadCampaign.Handler campaigns, ReadProgress.Handler progress, ListExtensions.Handler extensions, ListArrangementDraws.Handler lots)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, string? tab, CancellationToken ct)
        {
            var campaign = await campaigns.LoadAsync(campaignId, ct);
            var shown = tab ?? (campaign.Stage == CampaignStage.Issued ? "progress" : "groups");
            var read = await campaigns.OfAsync(campaign, ct) with
            {
                Moved = shown == "terms" ? await campaigns.MovedAsync(campaign, ct) : [],
                Steps = shown == "history" ? await campaigns.StepsAsync(campaign, ct) : [],
                Source = shown == "findings" && campaign.Stage == CampaignStage.Draft ? await campaigns.SourceAsync(campaign, ct) : null,
            };
            return new Response(
                read, shown,
                shown == "progress" ? await progress.OfAsync(campaign, ct) : null,
                shown is "progress" or "extensions" ? await extensions.OfAsync(campaignId, ct) : [],
                shown == "groups" ? await lots.OfAsync(campaign, ct) : []);
        }
    }
}
