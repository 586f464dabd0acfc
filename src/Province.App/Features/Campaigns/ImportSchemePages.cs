using Province.App.Files;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The page on which a scheme document is imported.</summary>
internal static class ImportSchemePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/import", (Door door) =>
        {
            door.Require(Right.OrganiseCampaign);
            return PageResults.Page<ImportSchemePage>(new ImportSchemePage.Shown());
        });
        pages.MapPost("/campaigns/import", async (HttpContext http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.OrganiseCampaign);
            try
            {
                var upload = await Upload.ReadAsync(http.Request, ct);
                var read = await door.CallAsync((ImportScheme.Handler h) => h.HandleAsync(upload, ct), ct);
                return PageResults.Done(http, $"/campaigns/{read.State.CampaignId}?tab=findings",
                    $"已读出 {read.Groups} 个组、{read.Dates} 个期限、{read.CheckItems} 条检查内容，{read.Errors} 个错误，{read.Warnings} 个提醒");
            }
            catch (RefusedException refused) when (refused.Refusal.Kind != RefusalKind.Forbidden)
            {
                return PageResults.Page<ImportSchemePage>(new ImportSchemePage.Shown(refused.Refusal), RefusalProblems.StatusOf(refused.Refusal.Kind));
            }
        });
    }
}
