using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The page on which the province lists what it inspects directly.</summary>
internal static class DirectTargetPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}/direct-targets", async (Guid campaignId, Door door, CancellationToken ct) =>
            PageResults.Page<DirectTargetsPage>(await ModelAsync(campaignId, door, ct)));
        pages.MapPost("/campaigns/{campaignId:guid}/direct-targets", AddAsync);
        pages.MapPost("/campaigns/{campaignId:guid}/direct-targets/{creditCode:length(18)}/removal", async (Guid campaignId, string creditCode, HttpContext http, Door door, CancellationToken ct) =>
        {
            try
            {
                var name = await door.CallAsync((RemoveDirectTarget.Handler h) => h.HandleAsync(campaignId, creditCode, ct), ct);
                return PageResults.Done(http, $"/campaigns/{campaignId}/direct-targets", $"已移除 {name}");
            }
            catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Conflict)
            {
                return PageResults.Page<DirectTargetsPage>(await ModelAsync(campaignId, door, ct) with { Refusal = refused.Refusal }, RefusalProblems.StatusOf(refused.Refusal.Kind));
            }
        });
    }

    private static async Task<IResult> AddAsync(Guid campaignId, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var lines = (await http.Request.ReadFormAsync(ct))["lines"].ToString();
        try
        {
            var done = await door.CallAsync((AddDirectTargets.Handler h) => h.HandleAsync(campaignId, new(lines), ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}/direct-targets", $"已登记 {done.Added} 家");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Conflict)
        {
            return PageResults.Page<DirectTargetsPage>(await ModelAsync(campaignId, door, ct) with { Refusal = refused.Refusal, Lines = lines }, RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<DirectTargetsPage.Shown> ModelAsync(Guid campaignId, Door door, CancellationToken ct)
    {
        var campaign = await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct);
        var targets = await door.CallAsync((ListDirectTargets.Handler h) => h.HandleAsync(campaignId, ct), ct);
        return new DirectTargetsPage.Shown(campaignId, campaign.State.Title, targets, door.Caller.Can(Right.OrganiseCampaign));
    }
}
