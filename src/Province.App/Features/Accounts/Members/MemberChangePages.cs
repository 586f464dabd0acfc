using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;

namespace Province.App.Features.Accounts.Members;

/// <summary>What an administrator changes on a person's page; the dangerous changes have a page that says what will happen.</summary>
internal static class MemberChangePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        var one = pages.MapGroup("/users/{id:guid}");
        one.MapPost("/name", (Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct) => ChangeAsync(id, http, door, clock, "姓名已修改",
            form => door.CallAsync((RenameMember.Handler h) => h.HandleAsync(id, new(form.Name), form.Expected, ct), ct), ct));
        one.MapPost("/roles", (Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct) => ChangeAsync(id, http, door, clock, "岗位已增加",
            form => door.CallAsync((GiveRole.Handler h) => h.HandleAsync(id, form.Asked(), form.Expected, ct), ct), ct));
        one.MapPost("/roles/{roleId:guid}/end", (Guid id, Guid roleId, HttpContext http, Door door, TimeProvider clock, CancellationToken ct) => ChangeAsync(
            id, http, door, clock, "岗位已结束",
            form => door.CallAsync((EndRole.Handler h) => h.HandleAsync(id, roleId, new(FormFields.Day("until", form.Until)), form.Expected, ct), ct), ct));
        one.MapPost("/reopening", (Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct) => ChangeAsync(id, http, door, clock, "账号已重新启用",
            form => door.CallAsync((ReopenMember.Handler h) => h.HandleAsync(id, form.Expected, ct), ct), ct));
        one.MapPost("/unlocking", (Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct) => ChangeAsync(id, http, door, clock, "锁定已解除",
            form => door.CallAsync((UnlockMember.Handler h) => h.HandleAsync(id, form.Expected, ct), ct), ct));
        one.MapGet("/closing", (Guid id, Door door, CancellationToken ct) => AskAsync(id, door, Closing, ct));
        one.MapPost("/closing", (Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct) => ChangeAsync(id, http, door, clock, "账号已停用",
            form => door.CallAsync((CloseMember.Handler h) => h.HandleAsync(id, form.Expected, ct), ct), ct));
        one.MapGet("/password", (Guid id, Door door, CancellationToken ct) => AskAsync(id, door, Resetting, ct));
        one.MapPost("/password", ResetAsync);
    }

    private static ConfirmMemberPage.Shown Closing(MemberAnswer member) => new(
        member, "停用账号", $"{member.Name}（{member.UserName}）将不能再登录，已有的登录和令牌立即失效。办过的事和操作记录都会保留，以后可以重新启用。",
        "停用账号", $"/users/{member.Id}/closing", null);

    private static ConfirmMemberPage.Shown Resetting(MemberAnswer member) => new(
        member, "重置密码", $"{member.Name}（{member.UserName}）现在的密码、登录和令牌立即失效。系统会给出一个只显示一次的初始密码，本人登录后必须修改。",
        "重置密码", $"/users/{member.Id}/password", null);

    private static async Task<IResult> AskAsync(Guid id, Door door, Func<MemberAnswer, ConfirmMemberPage.Shown> what, CancellationToken ct) =>
        PageResults.Page<ConfirmMemberPage>(what(await door.CallAsync((ReadMember.Handler h) => h.HandleAsync(id, ct), ct)));

    private static async Task<IResult> ChangeAsync(
        Guid id, HttpContext http, Door door, TimeProvider clock, string done, Func<MemberForm, Task<MemberAnswer>> change, CancellationToken ct)
    {
        var form = await MemberForm.ReadAsync(http, ct);
        try
        {
            await change(form);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is not (RefusalKind.NotFound or RefusalKind.Forbidden))
        {
            return await MemberPages.ShowAsync(id, door, clock, form, refused.Refusal, ct);
        }

        return PageResults.Done(http, $"/users/{id}", done);
    }

    private static async Task<IResult> ResetAsync(Guid id, HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        var form = await MemberForm.ReadAsync(http, ct);
        try
        {
            var answer = await ResetPassword.CallAsync(door, id, form.Expected, ct);
            var member = await door.CallAsync((ReadMember.Handler h) => h.HandleAsync(id, ct), ct);
            http.Response.Headers.CacheControl = "no-store";
            return PageResults.Page<PasswordOncePage>(new PasswordOncePage.Shown(id, member.UserName, member.Name, answer.InitialPassword));
        }
        catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Stale)
        {
            return await MemberPages.ShowAsync(id, door, clock, form, refused.Refusal, ct);
        }
    }
}
