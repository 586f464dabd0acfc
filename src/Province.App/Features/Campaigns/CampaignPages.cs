using Province.App.Features.Campaigns.View.Maps;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.App.Files;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The page of one campaign, and what is attached to it.</summary>
internal static class CampaignPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}", ShowAsync);
        pages.MapPost("/campaigns/{campaignId:guid}/documents", AttachAsync);
        pages.MapPost("/campaigns/{campaignId:guid}/documents/{sha256}/removal", async (Guid campaignId, string sha256, HttpContext http, Door door, CancellationToken ct) =>
        {
            var form = await http.Request.ReadFormAsync(ct);
            await door.CallAsync((DetachDocument.Handler h) => h.HandleAsync(campaignId, ExpectedVersion.FromForm(form["revision"]), sha256, ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=documents", "已移除附件");
        });
    }

    private static async Task<IResult> ShowAsync(Guid campaignId, string? tab, Door door, ProvinceMaps maps, CancellationToken ct) =>
        PageResults.Page<CampaignPage>(await ModelAsync(campaignId, tab, door, ct) with { Map = maps.Of(door.Caller.Tenant) });

    private static async Task<CampaignPage.Shown> ModelAsync(Guid campaignId, string? tab, Door door, CancellationToken ct)
    {
        var read = await door.CallAsync((ShowCampaign.Handler h) => h.HandleAsync(campaignId, tab, ct), ct);
        return new CampaignPage.Shown(read.Campaign, read.Tab, read.Progress, read.Extensions, door.Caller.Can(Right.OrganiseCampaign), door.Caller.Can(Right.IssueCampaign))
        {
            Lots = read.Lots, CanDraw = door.Caller.Can(Right.ConductDraw),
        };
    }

    private static async Task<IResult> AttachAsync(Guid campaignId, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        try
        {
            var upload = await Upload.ReadAsync(http.Request, ct);
            var form = await http.Request.ReadFormAsync(ct);
            await door.CallAsync((AttachDocument.Handler h) => h.HandleAsync(campaignId, ExpectedVersion.FromForm(form["revision"]), upload, ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=documents", $"已添加附件“{upload.FileName}”");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict or RefusalKind.TooLarge)
        {
            return PageResults.Page<CampaignPage>(await ModelAsync(campaignId, "documents", door, ct) with { Refusal = refused.Refusal },
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }
}
