using System.Globalization;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The page on which a campaign is made, from nothing or from an earlier one, and the page on which a draft is changed.</summary>
internal static class CampaignFormPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/new", async (Guid? from, Door door, TimeProvider clock, CancellationToken ct) =>
            PageResults.Page<CampaignFormPage>(new CampaignFormPage.Shown(await StartAsync(from, door, clock, ct), null, null, from)));
        pages.MapPost("/campaigns/new", MakeAsync);
        pages.MapGet("/campaigns/{campaignId:guid}/terms", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.OrganiseCampaign);
            var campaign = await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct);
            return campaign.State.Stage == CampaignStage.Draft
                ? PageResults.Page<CampaignFormPage>(new CampaignFormPage.Shown(campaign.Terms, campaign.State, $"{campaign.State.Revision}"))
                : TypedResults.LocalRedirect($"/campaigns/{campaignId}?tab=terms");
        });
        pages.MapPost("/campaigns/{campaignId:guid}/terms", ChangeAsync);
    }

    private static async Task<CampaignTerms> StartAsync(Guid? from, Door door, TimeProvider clock, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var year = ChinaTime.Today(clock).Year;
        if (from is not { } id)
            return CampaignForm.Standard(year);
        var followed = await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(id, ct), ct);
        return followed.Terms.ForYear(Math.Max(year, followed.State.Year + 1));
    }

    private static async Task<IResult> MakeAsync(HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        Guid? from = Guid.TryParse(form["followed"], out var id) ? id : null;
        var start = await StartAsync(from, door, clock, ct);
        try
        {
            var request = new MakeCampaign.Request(CampaignForm.Read(form, start), from);
            var state = await door.CallAsync((MakeCampaign.Handler h) => h.HandleAsync(request, ct), ct);
            return PageResults.Done(http, $"/campaigns/{state.CampaignId}?tab=groups", "已建立方案，接下来编组");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Invalid)
        {
            return PageResults.Page<CampaignFormPage>(new CampaignFormPage.Shown(start, null, null, from, refused.Refusal, form), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> ChangeAsync(Guid campaignId, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var form = await http.Request.ReadFormAsync(ct);
        var campaign = await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct);
        try
        {
            var terms = CampaignForm.Read(form, campaign.Terms);
            await door.CallAsync((ChangeCampaign.Handler h) => h.HandleAsync(campaignId, ExpectedVersion.FromForm(form["revision"]), terms, ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=terms", "已保存方案");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            return PageResults.Page<CampaignFormPage>(new CampaignFormPage.Shown(campaign.Terms, campaign.State, form["revision"].ToString(), null, refused.Refusal, form),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }
}
