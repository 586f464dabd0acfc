using Province.App.Features.Campaigns.Amendments;
using Province.App.Features.Campaigns.Dates;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The pages that sign: issue a campaign, replace a city, move dates, amend the terms; and the one that keeps an earlier year's as a record.</summary>
internal static class CampaignSignPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}/issuance", (Guid campaignId, Door door, CancellationToken ct) => AskAsync<IssuePage>(campaignId, Right.IssueCampaign, CampaignStage.Draft, door, ct));
        pages.MapPost("/campaigns/{campaignId:guid}/issuance", (Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            SignAsync<IssuePage>(campaignId, http, door, signature, Right.IssueCampaign, async (form, expected) =>
            {
                await door.CallAsync((IssueCampaign.Handler h) => h.HandleAsync(campaignId, expected, ct), ct);
                return "已下达，各市州会收到通知";
            }, ct));
        pages.MapGet("/campaigns/{campaignId:guid}/replacement", (Guid campaignId, Door door, CancellationToken ct) => AskAsync<ReplacePage>(campaignId, Right.IssueCampaign, CampaignStage.Issued, door, ct));
        pages.MapPost("/campaigns/{campaignId:guid}/replacement", (Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            SignAsync<ReplacePage>(campaignId, http, door, signature, Right.IssueCampaign, async (form, expected) =>
            {
                var role = form["role"] == "isInspected" ? CityRole.IsInspected : CityRole.Builds;
                await door.CallAsync((ReplaceCity.Handler h) => h.HandleAsync(campaignId, expected, new(role, form["leaves"], form["comes"], form["reason"]), ct), ct);
                return "已调整，有关市州会收到新的一版";
            }, ct));
        pages.MapGet("/campaigns/{campaignId:guid}/dates", (Guid campaignId, Door door, CancellationToken ct) => AskAsync<DatesPage>(campaignId, Right.IssueCampaign, CampaignStage.Issued, door, ct));
        pages.MapPost("/campaigns/{campaignId:guid}/dates", (Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            SignAsync<DatesPage>(campaignId, http, door, signature, Right.IssueCampaign, async (form, expected) =>
            {
                await door.CallAsync((MoveDates.Handler h) => h.HandleAsync(campaignId, expected, new(CampaignForm.ReadDates(form), form["reason"]), ct), ct);
                return "已调整期限，各市州会收到新的一版";
            }, ct));
        pages.MapGet("/campaigns/{campaignId:guid}/amendment", (Guid campaignId, Door door, CancellationToken ct) => AskAsync<AmendmentPage>(campaignId, Right.IssueCampaign, CampaignStage.Issued, door, ct));
        pages.MapPost("/campaigns/{campaignId:guid}/amendment", (Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            SignAsync<AmendmentPage>(campaignId, http, door, signature, Right.IssueCampaign, async (form, expected) =>
            {
                var known = (await ReadAsync(campaignId, door, ct)).Terms.Quotas;
                await door.CallAsync((AmendCampaign.Handler h) => h.HandleAsync(campaignId, expected, new(CampaignForm.ReadQuotas(form, known), form.Lines("checkItems"), form["reason"]), ct), ct);
                return "已调整方案内容，各市州会收到新的一版";
            }, ct));
        pages.MapGet("/campaigns/{campaignId:guid}/record", (Guid campaignId, Door door, CancellationToken ct) => AskAsync<RecordPage>(campaignId, Right.OrganiseCampaign, CampaignStage.Draft, door, ct));
        pages.MapPost("/campaigns/{campaignId:guid}/record", (Guid campaignId, HttpContext http, Door door, CancellationToken ct) =>
            SignAsync<RecordPage>(campaignId, http, door, null, Right.OrganiseCampaign, async (form, expected) =>
            {
                await door.CallAsync((RecordCampaign.Handler h) => h.HandleAsync(campaignId, expected, ct), ct);
                return "已存档";
            }, ct));
    }

    private static async Task<IResult> AskAsync<TPage>(Guid campaignId, Right right, CampaignStage stage, Door door, CancellationToken ct) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        door.Require(right);
        var campaign = await ReadAsync(campaignId, door, ct);
        return campaign.State.Stage == stage
            ? PageResults.Page<TPage>(new SignedStep(campaign, FormState.At(campaign.State.Revision)))
            : TypedResults.LocalRedirect($"/campaigns/{campaignId}");
    }

    private static async Task<IResult> SignAsync<TPage>(Guid campaignId, HttpContext http, Door door, Signature? signature, Right right,
        Func<IFormCollection, ExpectedVersion, Task<string>> step, CancellationToken ct) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        door.Require(right);
        return await FormState.TakeAsync<TPage>(http, async (form, expected) =>
        {
            if (signature is not null)
                await signature.EnforceAsync(form["password"], ct);
            return ($"/campaigns/{campaignId}", await step(form, expected));
        }, async state => new SignedStep(await ReadAsync(campaignId, door, ct), state), ct);
    }

    private static Task<ReadCampaign.Response> ReadAsync(Guid campaignId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct);
}

/// <summary>What a page shows that asks for a signature on a campaign.</summary>
public sealed record SignedStep(ReadCampaign.Response Campaign, FormState Form);
