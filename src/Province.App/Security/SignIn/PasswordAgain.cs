using Province.Domain.Refusals;

namespace Province.App.Security.SignIn;

/// <summary>Asks for the password once more before something that binds: a signature, or another password.</summary>
internal sealed class PasswordAgain(PasswordCheck passwords, SessionIssuer issuer, Standings standings)
{
    /// <summary>Refuses a wrong password (422, at <paramref name="field"/>); failures count towards the lock.</summary>
    public async Task EnsureAsync(HttpContext http, string? password, string field, CancellationToken ct)
    {
        var (account, refusal) = await passwords.CheckAsync(http.User.Identity?.Name, password, ct);
        if (account is null)
            throw new RefusedException(refusal!.Code == "credentials.wrong" ? Refusal.Invalid("password.wrong", "密码不对，请重新输入。", field) : refusal);
    }

    /// <summary>Keeps the browser signed in after its own account's security stamp has changed.</summary>
    public async Task RenewAsync(HttpContext http, CancellationToken ct)
    {
        if (SignInSchemes.IsCookie(http) && SessionClaims.Read(http.User) is { } claims && await standings.FindAsync(claims.AccountId, claims.Tenant, ct) is { } standing)
            await issuer.SignInAsync(http, standing);
    }
}
