using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The page on which a member of the roster is added, changed or taken off.</summary>
internal static class RosterMemberPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/assignments/{campaignId:guid}/members/new", (Guid campaignId, Door door, CancellationToken ct) => ShowAsync(campaignId, null, door, ct));
        pages.MapPost("/campaigns/assignments/{campaignId:guid}/members/new", (Guid campaignId, HttpContext http, Door door, CancellationToken ct) => SaveAsync(campaignId, null, http, door, ct));
        pages.MapGet("/campaigns/assignments/{campaignId:guid}/members/{memberId:guid}", (Guid campaignId, Guid memberId, Door door, CancellationToken ct) => ShowAsync(campaignId, memberId, door, ct));
        pages.MapPost("/campaigns/assignments/{campaignId:guid}/members/{memberId:guid}", (Guid campaignId, Guid memberId, HttpContext http, Door door, CancellationToken ct) => SaveAsync(campaignId, memberId, http, door, ct));
    }

    private static async Task<IResult> ShowAsync(Guid campaignId, Guid? memberId, Door door, CancellationToken ct)
    {
        var shown = await ModelAsync(campaignId, memberId, door, ct);
        return shown.Assignment.IsOpen ? PageResults.Page<RosterMemberPage>(shown) : TypedResults.LocalRedirect($"/campaigns/assignments/{campaignId}?tab=roster");
    }

    private static Task<IResult> SaveAsync(Guid campaignId, Guid? memberId, HttpContext http, Door door, CancellationToken ct) =>
        FormState.TakeAsync<RosterMemberPage>(http, async (form, expected) =>
        {
            if (memberId is { } removed && form["decision"] == "remove")
                await door.CallAsync((RemoveRosterMember.Handler h) => h.HandleAsync(campaignId, removed, expected, ct), ct);
            else if (memberId is { } id)
                await door.CallAsync((ChangeRosterMember.Handler h) => h.HandleAsync(campaignId, id, expected, RequestOf(form), ct), ct);
            else
                await door.CallAsync((AddRosterMember.Handler h) => h.HandleAsync(campaignId, expected, RequestOf(form), ct), ct);
            return ($"/campaigns/assignments/{campaignId}?tab=roster", form["decision"] == "remove" ? "已删去" : $"已保存 {form["name"]}");
        }, async state => await ModelAsync(campaignId, memberId, door, ct) with { Form = state }, ct);

    private static async Task<RosterMemberPage.Shown> ModelAsync(Guid campaignId, Guid? memberId, Door door, CancellationToken ct)
    {
        door.Require(Right.FileRoster);
        var assignment = await AssignmentPages.ReadAsync(campaignId, door, ct);
        var member = memberId is null ? null : assignment.Members.FirstOrDefault(m => m.Id == memberId) ?? throw new RefusedException(RosterRefusals.MemberNotFound);
        var accounts = await door.CallAsync((ReadRosterChoices.Handler h) => h.HandleAsync(ct), ct);
        return new RosterMemberPage.Shown(assignment, member, accounts, FormState.At(assignment.State.Revision));
    }

    /// <summary>What belongs to the other kind of member is left out: the form shows both.</summary>
    private static AddRosterMember.Request RequestOf(IFormCollection form)
    {
        var isExpert = form["role"] == "expert";
        return new AddRosterMember.Request(new RosterPerson(isExpert ? RosterRole.Expert : RosterRole.Officer, form["name"].ToString(), form["employer"].ToString(), form["post"].ToString(),
                !isExpert && form["leads"] == "true", isExpert ? null : form["licenceNumber"].ToString(), isExpert ? null : form.Day("licenceUntil"),
                isExpert ? form["field"].ToString() : null, isExpert ? form.Whole("providedBy") : null),
            Guid.TryParse(form["accountId"], out var account) ? account : null);
    }
}

/// <summary>The people of the city who can be named with their account.</summary>
public static class ReadRosterChoices
{
    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(AssignmentDesk desk)
    {
        internal Task<IReadOnlyList<RosterAccount>> HandleAsync(CancellationToken ct) => desk.AccountsAsync(ct);
    }
}
