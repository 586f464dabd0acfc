using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Domain.Refusals;

namespace Province.App.Features.Accounts.Self;

/// <summary>From a user name and a password to an account in a tenant; what the page and the token endpoint share.</summary>
internal sealed class SignInFlow(PasswordCheck passwords, AccountTenants tenants, IServiceScopeFactory scopes)
{
    private static readonly Refusal NoRole = Refusal.Forbidden("account.no_role", "该账号目前没有有效的岗位。请联系本单位管理员。");

    internal sealed record Outcome(Standing? Standing, Refusal? Refusal);

    /// <summary>Checks, and records a sign-in that succeeds.</summary>
    public async Task<Outcome> RunAsync(string? userName, string? password, string way, CancellationToken ct)
    {
        var (account, refusal) = await passwords.CheckAsync(userName, password, ct);
        if (account is null)
            return new(null, refusal);
        if (await tenants.StandingsAsync(account.Id, ct) is not [var standing, ..])
            return new(null, NoRole);
        var door = new Door(scopes, standing.ToCaller());
        await door.CallAsync((RecordSignIn.Handler h) => h.HandleAsync(standing.UserName, way), ct);
        return new(standing, null);
    }
}
