using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Extensions;

/// <summary>One request for more time on the province's desk.</summary>
public static class ReadExtension
{
    public sealed record Response(string CityName, Guid CampaignId, string Title, ExtensionLine Extension);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/extensions/{extensionId:guid}", async (Guid extensionId, Door door, CancellationToken ct) =>
        {
            var found = await door.CallAsync((Handler h) => h.HandleAsync(extensionId, ct), ct);
            return Tagged.Ok(found, found.Extension.Revision);
        }).WithName(nameof(ReadExtension));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid extensionId, CancellationToken ct)
        {
            var extension = await db.DeadlineExtensions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == extensionId, ct) ?? throw new RefusedException(ExtensionRefusals.NotFound);
            var title = await db.Campaigns.Where(campaign => campaign.Id == extension.CampaignId).Select(campaign => campaign.Title).SingleAsync(ct);
            var city = (await desk.CitiesAsync(ct)).Single(city => city.Id == extension.City);
            return new Response(city.Name, extension.CampaignId, title, ExtensionLine.Of(extension));
        }
    }
}
