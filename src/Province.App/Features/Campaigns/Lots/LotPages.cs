using System.Globalization;
using Province.App.Features.Draws;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Lots;

/// <summary>The pages on which a draw of an arrangement is opened, and what was drawn is applied.</summary>
internal static class LotPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}/lots/new", AskAsync);
        pages.MapPost("/campaigns/{campaignId:guid}/lots/new", OpenAsync);
        pages.MapGet("/campaigns/{campaignId:guid}/lots/{drawId:guid}", async (Guid campaignId, Guid drawId, Door door, CancellationToken ct) =>
            await DrawnAsync(campaignId, drawId, null, door, ct));
        pages.MapPost("/campaigns/{campaignId:guid}/lots/{drawId:guid}/application", ApplyAsync);
    }

    private static async Task<IResult> AskAsync(Guid campaignId, string? kind, Door door, CancellationToken ct)
    {
        var shown = await ShownAsync(campaignId, KindOf(kind), door, ct);
        return shown.Campaign.State.Stage == CampaignStage.Draft ? PageResults.Page<LotPage>(shown) : TypedResults.LocalRedirect($"/campaigns/{campaignId}?tab=groups");
    }

    private static async Task<IResult> OpenAsync(Guid campaignId, HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var shown = await ShownAsync(campaignId, KindOf(form["kind"]), door, ct);
        try
        {
            var commits = clock.GetUtcNow().AddMinutes(CeremonyFields.Minutes(form, "commitMinutes"));
            var choice = new LotChoice(shown.Kind, form.Whole("groupSize"), form["avoidMutual"] == "true", form["avoidRepeats"] == "true", form.Lines("officers"));
            var request = new OpenArrangementDraw.Request(choice, NewDrawPages.PartiesOf(form["parties"].ToString()), commits,
                commits.AddMinutes(CeremonyFields.Minutes(form, "revealMinutes")), CeremonyFields.LastOf(form));
            var state = await door.CallAsync((OpenArrangementDraw.Handler h) => h.HandleAsync(campaignId, request, ct), ct);
            return PageResults.Done(http, $"/draws/{state.DrawId}", $"已开启第 {state.Number} 号抽取，请发放席位链接");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Conflict)
        {
            return PageResults.Page<LotPage>(shown with { Refusal = refused.Refusal, Typed = form }, RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> ApplyAsync(Guid campaignId, Guid drawId, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            await door.CallAsync((ApplyArrangementDraw.Handler h) => h.HandleAsync(campaignId, drawId, ExpectedVersion.FromForm(form["revision"]), ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=groups", "已采用抽取结果");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Stale or RefusalKind.Conflict)
        {
            return await DrawnAsync(campaignId, drawId, refused.Refusal, door, ct);
        }
    }

    private static async Task<IResult> DrawnAsync(Guid campaignId, Guid drawId, Refusal? refusal, Door door, CancellationToken ct)
    {
        var campaign = await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct);
        var rows = await door.CallAsync((ListArrangementDraws.Handler h) => h.HandleAsync(campaignId, ct), ct);
        var row = rows.FirstOrDefault(draw => draw.DrawId == drawId) ?? throw new RefusedException(LotRefusals.NotFound);
        var revision = campaign.State.Revision.ToString(CultureInfo.InvariantCulture);
        var canApply = door.Caller.Can(Right.OrganiseCampaign) && campaign.State.Stage == CampaignStage.Draft && row is { Stage: LotStage.Drawn or LotStage.Applied, Departures.Count: > 0 };
        return PageResults.Page<DrawnPage>(new DrawnPage.Shown(campaign, row, canApply, revision, refusal), refusal is null ? 200 : RefusalProblems.StatusOf(refusal.Kind));
    }

    private static async Task<LotPage.Shown> ShownAsync(Guid campaignId, LotKind kind, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        door.Require(Right.ConductDraw);
        return new LotPage.Shown(await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct),
            await door.CallAsync((ReadArrangementChoices.Handler h) => h.HandleAsync(ct), ct), kind, door.Caller.Name);
    }

    private static LotKind KindOf(string? kind) => Enum.TryParse<LotKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : LotKind.Pairing;
}
