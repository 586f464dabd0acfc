using Microsoft.AspNetCore.Identity;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Refusals;

namespace Province.App.Security.SignIn;

/// <summary>Checks a user name and a password; the only place that counts failures and locks.</summary>
internal sealed class PasswordCheck(UserManager<Account> users, ProvinceDb db, WriteGate gate, TimeProvider clock)
{
    private const int MostTwins = 20;
    private static readonly Refusal Wrong = Refusal.Forbidden("credentials.wrong", "用户名或密码不对。请检查大小写后重试；忘记密码请联系本单位管理员重置。");
    private static readonly Refusal Closed = Refusal.Forbidden("account.closed", "该账号已停用。请联系本单位管理员。");
    private static readonly Lazy<string> Decoy = new(() => new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>The account, or why not.</summary>
    public async Task<(Account? Account, Refusal? Refusal)> CheckAsync(string? userName, string? password, CancellationToken ct)
    {
        password = password is null || password.Length > PasswordRules.Longest ? "" : password;
        var account = string.IsNullOrWhiteSpace(userName) ? null : await users.FindByNameAsync(userName.Trim());
        if (account is null)
        {
            users.PasswordHasher.VerifyHashedPassword(new Account(), Decoy.Value, password);   // as slow as for a name that exists
            return (null, Wrong);
        }

        if (await users.IsLockedOutAsync(account))
            return (null, Locked(account));
        if (!await users.CheckPasswordAsync(account, password))
            return (null, await CountFailureAsync(account, ct));
        if (account.ClosedAt is not null)
            return (null, Closed);
        await ForgiveAsync(account, ct);
        return (account, null);
    }

    /// <summary>Counts on the row as it is now, so that guesses made at once all count.</summary>
    private async Task<Refusal> CountFailureAsync(Account guessed, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        for (var attempt = 0; attempt < MostTwins; attempt++)
        {
            db.ChangeTracker.Clear();
            var account = (await users.FindByIdAsync(guessed.Id.ToString()))!;
            if (!await users.IsLockedOutAsync(account) && !(await users.AccessFailedAsync(account)).Succeeded)
                continue;
            return await users.IsLockedOutAsync(account) ? Locked(account) : Wrong;
        }

        return Wrong;
    }

    private async Task ForgiveAsync(Account account, CancellationToken ct)
    {
        if (account.AccessFailedCount == 0)
            return;
        using (await gate.EnterAsync(ct))
            await users.ResetAccessFailedCountAsync(account);
    }

    private Refusal Locked(Account account)
    {
        var left = account.LockoutEnd!.Value - clock.GetUtcNow();
        var minutes = Math.Max(1, (int)Math.Ceiling(left.TotalMinutes));
        return new Refusal(RefusalKind.TooMany, "account.locked", $"密码连续输错次数过多，账号已锁定。请 {minutes} 分钟后再试，或联系本单位管理员解锁。");
    }
}
