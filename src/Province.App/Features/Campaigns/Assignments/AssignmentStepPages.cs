using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The pages of the city's steps: file the roster, ask for more time, acknowledge the discipline rules.</summary>
internal static class AssignmentStepPages
{
    private const string Base = "/campaigns/assignments/{campaignId:guid}";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        MapFiling(pages);
        MapExtension(pages);
        MapAcknowledgement(pages);
    }

    private static void MapFiling(IEndpointRouteBuilder pages)
    {
        pages.MapGet($"{Base}/filing", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FileRoster);
            var step = await StepAsync(campaignId, null, door, ct);
            return step.Assignment is { IsOpen: true, Members.Count: > 0 } ? PageResults.Page<RosterFilingPage>(step) : TypedResults.LocalRedirect($"/campaigns/assignments/{campaignId}?tab=roster");
        });
        pages.MapPost($"{Base}/filing", (Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            TakeAsync<RosterFilingPage>(campaignId, null, http, door, async (form, expected) =>
            {
                door.Require(Right.FileRoster);
                await signature.EnforceAsync(form["password"], ct);
                await door.CallAsync((FileRoster.Handler h) => h.HandleAsync(campaignId, expected, ct), ct);
                return "已报送省应急管理厅";
            }, ct));
    }

    private static void MapExtension(IEndpointRouteBuilder pages)
    {
        pages.MapGet($"{Base}/extension", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FileRoster);
            return PageResults.Page<ExtensionAskPage>(await StepAsync(campaignId, null, door, ct));
        });
        pages.MapPost($"{Base}/extension", (Guid campaignId, HttpContext http, Door door, CancellationToken ct) =>
            TakeAsync<ExtensionAskPage>(campaignId, null, http, door, async (form, expected) =>
            {
                if (!Enum.TryParse<CampaignDateKind>(form["kind"], out var kind))
                    throw new RefusedException(Refusal.Invalid("extension.kind_missing", "请选择要延期的事项。", "kind"));
                var until = form.Day("until");
                await door.CallAsync((AskExtension.Handler h) => h.HandleAsync(campaignId, expected, new(kind, until, form["reason"]), ct), ct);
                return "已提出延期申请，等待省厅答复";
            }, ct));
    }

    private static void MapAcknowledgement(IEndpointRouteBuilder pages)
    {
        pages.MapGet($"{Base}/members/{{memberId:guid}}/acknowledgement", async (Guid campaignId, Guid memberId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.AcknowledgeDiscipline);
            return PageResults.Page<AcknowledgePage>(await StepAsync(campaignId, memberId, door, ct));
        });
        pages.MapPost($"{Base}/members/{{memberId:guid}}/acknowledgement", (Guid campaignId, Guid memberId, HttpContext http, Door door, CancellationToken ct) =>
            TakeAsync<AcknowledgePage>(campaignId, memberId, http, door, async (form, expected) =>
            {
                if (form["read"] != "true")
                    throw new RefusedException(Refusal.Invalid("roster.not_read", "请逐条阅读后勾选。", "read"));
                await door.CallAsync((AcknowledgeDiscipline.Handler h) => h.HandleAsync(campaignId, memberId, expected, new(form["onPaper"] == "true"), ct), ct);
                return "已确认纪律要求";
            }, ct));
    }

    private static Task<IResult> TakeAsync<TPage>(Guid campaignId, Guid? memberId, HttpContext http, Door door,
        Func<IFormCollection, ExpectedVersion, Task<string>> take, CancellationToken ct) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        FormState.TakeAsync<TPage>(http, async (form, expected) =>
            ($"/campaigns/assignments/{campaignId}?tab={(typeof(TPage) == typeof(ExtensionAskPage) ? "roles" : "roster")}", await take(form, expected)),
            async state => await StepAsync(campaignId, memberId, door, ct) with { Form = state }, ct);

    private static async Task<AssignmentStepModel> StepAsync(Guid campaignId, Guid? memberId, Door door, CancellationToken ct)
    {
        var assignment = await AssignmentPages.ReadAsync(campaignId, door, ct);
        var member = memberId is null ? null : assignment.Members.FirstOrDefault(m => m.Id == memberId) ?? throw new RefusedException(RosterRefusals.MemberNotFound);
        return new AssignmentStepModel(assignment, member, door.Caller.AccountId, FormState.At(assignment.State.Revision));
    }
}

/// <summary>What the page of a city's step shows.</summary>
public sealed record AssignmentStepModel(ReadAssignment.Response Assignment, ReadAssignment.MemberLine? Member, Guid? Me, FormState Form)
{
    internal string Href => $"/campaigns/assignments/{Assignment.State.CampaignId}";
}
