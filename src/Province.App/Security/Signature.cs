using Microsoft.AspNetCore.Identity;
using Province.App.Security.SignIn;
using Province.Domain.Refusals;

namespace Province.App.Security;

/// <summary>Signing on a page asks for the password again; a wrong one counts like a wrong one at sign-in.</summary>
internal sealed class Signature(PasswordCheck check, IHttpContextAccessor accessor)
{
    private static readonly Refusal Wrong = Refusal.Invalid("signature.wrong_password", "密码不对，没有签字。请输入您登录本系统的密码。", "password");

    /// <exception cref="RefusedException">The password is not the signed-in person's.</exception>
    public async Task EnforceAsync(string? password, CancellationToken ct)
    {
        var standing = accessor.HttpContext?.Features.Get<Standing>() ?? throw new InvalidOperationException("Nobody is signed in here.");
        var (_, refusal) = await check.CheckAsync(standing.UserName, password, ct);
        if (refusal is not null)
            throw new RefusedException(refusal.Kind == RefusalKind.TooMany ? refusal with { Kind = RefusalKind.Invalid, Field = "password" } : Wrong);
    }
}
