using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>The pages of one's own account.</summary>
internal static class SelfPages
{
    private static readonly Refusal Unlike = Refusal.Invalid("password.unlike", "两次输入的新密码不一样。", "repeated");

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(SignInPaths.Self, async (Door door, CancellationToken ct) =>
            PageResults.Page<SelfPage>(new SelfPage.Shown(await door.CallAsync((ReadSelf.Handler h) => h.HandleAsync(ct), ct))));
        pages.MapGet(SignInPaths.Password, (HttpContext http) => ShowPassword(http, null)).WithMetadata(new BeforePasswordMetadata());
        pages.MapPost(SignInPaths.Password, ChangePasswordAsync).WithMetadata(new BeforePasswordMetadata()).RequireRateLimiting(SignInRegistration.RateLimit);
        pages.MapPost("/account/email", ChangeEmailAsync);
        pages.MapPost("/account/sessions/end", EndSessionsAsync);
        pages.MapPost("/account/tenant", EnterTenantAsync);
    }

    private static IResult ShowPassword(HttpContext http, Refusal? refusal) => PageResults.Page<PasswordPage>(
        new PasswordPage.Shown(http.Features.Get<Standing>()!.MustChangePassword, refusal),
        refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? password, [FromForm] string? repeated, HttpContext http, Door door, PasswordAgain again, CancellationToken ct)
    {
        if (password != repeated)
            return ShowPassword(http, Unlike);
        try
        {
            await ChangePassword.CallAsync(new(current, password), http, door, again, ct);
        }
        catch (RefusedException refused)
        {
            return ShowPassword(http, refused.Refusal);
        }

        return PageResults.Done(http, "/", "密码已修改");
    }

    private static async Task<IResult> ChangeEmailAsync([FromForm] string? email, HttpContext http, Door door, CancellationToken ct)
    {
        try
        {
            var kept = await door.CallAsync((ChangeEmail.Handler h) => h.HandleAsync(email), ct);
            return PageResults.Done(http, SignInPaths.Self, kept is null ? "已不再用邮件提醒您" : "邮箱已保存");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.Invalid)
        {
            var me = await door.CallAsync((ReadSelf.Handler h) => h.HandleAsync(ct), ct);
            return PageResults.Page<SelfPage>(new SelfPage.Shown(me, refused.Refusal, email), RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> EndSessionsAsync(HttpContext http, Door door, CancellationToken ct)
    {
        await door.CallAsync((EndSessions.Handler h) => h.HandleAsync(), ct);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return PageResults.Done(http, SignInPaths.SignIn, "已在所有设备上退出");
    }

    private static async Task<IResult> EnterTenantAsync(
        [FromForm] string? tenant, HttpContext http, Door door, SessionIssuer issuer, IServiceScopeFactory scopes, CancellationToken ct)
    {
        _ = int.TryParse(tenant, NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        var standing = await EnterTenant.CallAsync(new TenantId(code), door, scopes, ct);
        await issuer.SignInAsync(http, standing);
        return PageResults.Done(http, "/", $"已转到{standing.TenantName}");
    }
}
