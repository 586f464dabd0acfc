using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Dates;

/// <summary>Dates of an issued campaign are moved, under the same checks; every city that takes part is sent a new version (调整期限).</summary>
internal static class MoveDates
{
    /// <param name="Dates">The dates that become others; one that is left out stays.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Request(CampaignDates? Dates, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/dates", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(MoveDates));

    [Needs(Right.IssueCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignPost post, FactBoard facts)
    {
        internal async Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var campaign = await desk.LoadAsync(campaignId, expected, ct);
            var move = new DatesMove(request.Dates ?? new(), request.Reason?.Trim() ?? "");
            var said = campaign.MoveDates(move, await desk.CheckDatesAsync(campaign, move, ct), desk.Actor, desk.Now);
            var sent = post.SendAll(campaign, await desk.CitiesAsync(ct), desk.Actor.Name, said);
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new CampaignDatesMoved(campaign.Id), ct);
            return desk.Done(campaign, $"{said}。已通知 {sent} 个市州");
        }
    }
}
