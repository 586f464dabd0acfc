using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Extensions;

/// <summary>What more time the cities asked for in a campaign, those that wait first.</summary>
public static class ListExtensions
{
    public sealed record Row(string CityName, ExtensionLine Extension);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/extensions", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ListExtensions));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignRecords records)
    {
        internal async Task<IReadOnlyList<Row>> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            if (!await db.Campaigns.AnyAsync(campaign => campaign.Id == campaignId, ct))
                throw new RefusedException(CampaignRefusals.NotFound);
            return await OfAsync(campaignId, ct);
        }

        internal async Task<IReadOnlyList<Row>> OfAsync(Guid campaignId, CancellationToken ct)
        {
            var names = (await desk.CitiesAsync(ct)).ToDictionary(city => city.Id, city => city.Name);
            var asked = await records.ExtensionsAsync(campaignId, ct);
            return [.. asked.OrderBy(e => e.Stage).ThenByDescending(e => e.AskedAt).Select(e => new Row(names[e.City], ExtensionLine.Of(e)))];
        }
    }
}
