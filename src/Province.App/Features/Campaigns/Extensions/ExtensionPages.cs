using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Extensions;

/// <summary>The page on which a request for more time is answered.</summary>
internal static class ExtensionPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/extensions/{extensionId:guid}", async (Guid extensionId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.OrganiseCampaign);
            var asked = await ReadAsync(extensionId, door, ct);
            return asked.Extension.Stage == ExtensionStage.Asked
                ? PageResults.Page<ExtensionAnswerPage>(new ExtensionAnswerPage.Shown(asked, FormState.At(asked.Extension.Revision)))
                : TypedResults.LocalRedirect($"/campaigns/{asked.CampaignId}?tab=extensions");
        });
        pages.MapPost("/campaigns/extensions/{extensionId:guid}", AnswerAsync);
    }

    private static Task<IResult> AnswerAsync(Guid extensionId, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        return FormState.TakeAsync<ExtensionAnswerPage>(http, async (form, expected) =>
        {
            var approves = form["decision"] != "refuse";
            var until = form.Day("grantedUntil");
            if (approves && until is null)
                throw new RefusedException(Refusal.Invalid("extension.granted_until_missing", "批准时请填写延至的日期。", "grantedUntil"));
            await signature.EnforceAsync(form["password"], ct);
            var line = await door.CallAsync((AnswerExtension.Handler h) => h.HandleAsync(extensionId, expected, new(approves ? until : null, form["reason"]), ct), ct);
            return ($"/campaigns/{(await ReadAsync(line.Id, door, ct)).CampaignId}?tab=extensions", approves ? "已批准延期，市局会收到通知" : "已答复不批准，理由已送市局");
        }, async state => new ExtensionAnswerPage.Shown(await ReadAsync(extensionId, door, ct), state), ct);
    }

    private static Task<ReadExtension.Response> ReadAsync(Guid extensionId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadExtension.Handler h) => h.HandleAsync(extensionId, ct), ct);
}
