using Province.App.Features.Accounts.Units;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>The pages of people: the list, a new account, one person.</summary>
internal static class MemberPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/users", ListAsync);
        pages.MapGet("/users/new", (Door door, CancellationToken ct) => NewAsync(door, MemberForm.Empty, null, guest: false, ct));
        pages.MapPost("/users/new", AddAsync);
        pages.MapGet("/users/guests/new", (Door door, CancellationToken ct) => NewAsync(door, MemberForm.Empty, null, guest: true, ct));
        pages.MapPost("/users/guests/new", AdmitAsync);
        pages.MapGet("/users/{id:guid}", (Guid id, Door door, TimeProvider clock, CancellationToken ct) => ShowAsync(id, door, clock, MemberForm.Empty, null, ct));
    }

    /// <summary>One person's page, perhaps with a form that came back.</summary>
    internal static async Task<IResult> ShowAsync(Guid id, Door door, TimeProvider clock, MemberForm form, Refusal? refusal, CancellationToken ct)
    {
        var member = await door.CallAsync((ReadMember.Handler h) => h.HandleAsync(id, ct), ct);
        var manages = door.Caller.Can(Right.ManageMembers);
        var shown = new MemberPage.Shown(
            member, member.HomeTenant != door.Caller.Tenant, manages, ChinaTime.Today(clock), RoleNames.For(door.Caller.Tenant), await UnitsAsync(door, ct), form, refusal);
        return PageResults.Page<MemberPage>(shown, refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));
    }

    private static async Task<IResult> ListAsync(ListQuery list, string? role, string? unit, string? state, Door door, CancellationToken ct)
    {
        var request = ListMembers.RequestFrom(list, role, unit, state);
        var page = await door.CallAsync((ListMembers.Handler h) => h.HandleAsync(request, ct), ct);
        return PageResults.Page<MembersPage>(new MembersPage.Shown(
            page, list.Text, request.Role, request.Unit, request.State, RoleNames.For(door.Caller.Tenant), await UnitsAsync(door, ct), door.Caller.Can(Right.ManageMembers)));
    }

    private static async Task<IResult> NewAsync(Door door, MemberForm form, Refusal? refusal, bool guest, CancellationToken ct)
    {
        door.Require(Right.ManageMembers);
        return PageResults.Page<NewMemberPage>(
            new NewMemberPage.Shown(guest, form, RoleNames.For(door.Caller.Tenant), await UnitsAsync(door, ct), refusal),
            refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));
    }

    private static async Task<IResult> AddAsync(HttpContext http, Door door, CancellationToken ct)
    {
        var form = await MemberForm.ReadAsync(http, ct);
        try
        {
            var asked = form.Asked();
            var (made, password) = await AddMember.CallAsync(door, new(form.UserName, form.Name, asked.Role, asked.Unit, asked.From, asked.Until), ct);
            http.Response.Headers.CacheControl = "no-store";
            return PageResults.Page<PasswordOncePage>(new PasswordOncePage.Shown(made.Id, made.UserName, made.Name, password));
        }
        catch (RefusedException refused)
        {
            return await NewAsync(door, form, refused.Refusal, guest: false, ct);
        }
    }

    private static async Task<IResult> AdmitAsync(HttpContext http, Door door, CancellationToken ct)
    {
        var form = await MemberForm.ReadAsync(http, ct);
        try
        {
            var asked = form.Asked();
            var request = new AdmitGuest.Request(form.UserName, asked.Role, asked.Unit, asked.From, asked.Until);
            var member = await door.CallAsync((AdmitGuest.Handler h) => h.HandleAsync(request, ct), ct);
            return PageResults.Done(http, $"/users/{member.Id}", "已授予岗位");
        }
        catch (RefusedException refused)
        {
            return await NewAsync(door, form, refused.Refusal, guest: true, ct);
        }
    }

    private static async Task<IReadOnlyList<UnitAnswer>> UnitsAsync(Door door, CancellationToken ct) =>
        (await door.CallAsync((ListUnits.Handler h) => h.HandleAsync(new ListQuery(Size: ListQuery.LargestSize), null, ct), ct)).Items;
}
