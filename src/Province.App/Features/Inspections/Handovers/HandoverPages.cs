using Province.App.Security;
using Province.App.Shell;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>The page of what became of a campaign's findings.</summary>
internal static class HandoverPages
{
    internal static void Map(IEndpointRouteBuilder pages) => pages
        .MapGet("/fieldwork/{campaignId:guid}/handovers", async (Guid campaignId, Door door, CancellationToken ct) =>
            PageResults.Page<HandoversPage>(new HandoversPage.Shown(await door.CallAsync((ListHandovers.Handler h) => h.HandleAsync(campaignId, ct), ct))));
}
