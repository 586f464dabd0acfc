using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.App.Shell.Components;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Keys;

/// <summary>The pages of keys: the list, a new one for a person, the one time that it is shown, the end of one.</summary>
internal static class KeyPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/users/keys", ListAsync);
        pages.MapGet("/users/{id:guid}/keys/new", (Guid id, Door door, TimeProvider clock, CancellationToken ct) => NewAsync(id, door, clock, null, null, ct));
        pages.MapPost("/users/{id:guid}/keys/new", MakeAsync);
        pages.MapGet("/users/keys/{keyId:guid}/revocation", AskAsync);
        pages.MapPost("/users/keys/{keyId:guid}/revocation", RevokeAsync);
    }

    internal static string Of(KeyState state) => state switch
    {
        KeyState.Good => "有效",
        KeyState.Expired => "已过期",
        KeyState.Revoked => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no name for this state."),
    };

    internal static StatusTone ToneOf(KeyState state) => state == KeyState.Good ? StatusTone.Done : StatusTone.Quiet;

    /// <summary>Where the page of one key stands: below its person's.</summary>
    internal static IReadOnlyList<(string, string)> Crumbs(Guid person, string name) => [("人员", "/users"), (name, $"/users/{person}"), ("程序密钥", $"/users/keys?member={person}")];

    private static async Task<IResult> ListAsync(ListQuery list, Guid? member, string? state, Door door, CancellationToken ct)
    {
        var request = new ListKeys.Request(list, member, ListQuery.Filter<KeyState>("state", state));
        var page = await door.CallAsync((ListKeys.Handler h) => h.HandleAsync(request, ct), ct);
        var person = member is { } id ? await door.CallAsync((ReadMember.Handler h) => h.HandleAsync(id, ct), ct) : null;
        return PageResults.Page<KeysPage>(new KeysPage.Shown(page, list.Text, request.State, person, door.Caller.Can(Right.ManageMembers)));
    }

    private static async Task<IResult> NewAsync(Guid id, Door door, TimeProvider clock, IFormCollection? form, Refusal? refusal, CancellationToken ct)
    {
        door.Require(Right.ManageMembers);
        var member = await door.CallAsync((ReadMember.Handler h) => h.HandleAsync(id, ct), ct);
        var usual = ApiKey.LatestDay(ChinaTime.Today(clock));
        return PageResults.Page<NewKeyPage>(new NewKeyPage.Shown(member, form, usual, refusal), refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));
    }

    private static async Task<IResult> MakeAsync(Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var made = await MakeKey.CallAsync(door, id, new(form["name"], form.Day("lastDay")), ct);
            var member = await door.CallAsync((ReadMember.Handler h) => h.HandleAsync(id, ct), ct);
            http.Response.Headers.CacheControl = "no-store";
            return PageResults.Page<KeyOncePage>(new KeyOncePage.Shown(member, made.Name, made.LastDay, made.Key!));
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Conflict)
        {
            return await NewAsync(id, door, clock, form, refused.Refusal, ct);
        }
    }

    private static async Task<IResult> AskAsync(Guid keyId, Door door, CancellationToken ct)
    {
        door.Require(Right.ManageMembers);
        return PageResults.Page<RevokeKeyPage>(await door.CallAsync((ReadKey.Handler h) => h.HandleAsync(keyId, ct), ct));
    }

    private static async Task<IResult> RevokeAsync(Guid keyId, HttpContext http, Door door, CancellationToken ct)
    {
        var key = await door.CallAsync((RevokeKey.Handler h) => h.HandleAsync(keyId, ct), ct);
        return PageResults.Done(http, $"/users/keys?member={key.AccountId}", $"密钥“{key.Name}”已撤销");
    }
}
