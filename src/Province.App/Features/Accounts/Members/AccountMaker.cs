using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data.Security;
using Province.Domain.Refusals;

namespace Province.App.Features.Accounts.Members;

/// <summary>Makes an account of the session's tenant; a page, the API, a verb and the seed all make theirs here.</summary>
internal sealed class AccountMaker(UserManager<Account> users, Session session)
{
    internal const int LongestName = 60;

    public async Task<Account> MakeAsync(string? userName, string? name, string password, bool mustChange)
    {
        var account = new Account
        {
            UserName = userName?.Trim(), DisplayName = Named(name), HomeTenant = session.Tenant, MustChangePassword = mustChange, LockoutEnabled = true,
        };
        Enforce(await users.CreateAsync(account, password));
        return account;
    }

    /// <summary>The name, checked.</summary>
    internal static string Named(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName
        ? throw new RefusedException(MemberRefusals.Name("name", "姓名", LongestName))
        : name.Trim();

    /// <summary>Turns what Identity refuses into a refusal.</summary>
    internal static void Enforce(IdentityResult result)
    {
        if (result.Errors.FirstOrDefault() is not { } error)
            return;
        throw new RefusedException(error.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => new Refusal(RefusalKind.Conflict, "userName.taken", "这个用户名已有人使用，请换一个。", "userName"),
            nameof(IdentityErrorDescriber.InvalidUserName) => Refusal.Invalid("userName.invalid", "用户名只能用英文字母、数字和 . - _ @ +。", "userName"),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => throw new DbUpdateConcurrencyException(error.Description),   // the door sees to it
            "password.weak" => Refusal.Invalid("password.weak", error.Description, "password"),
            nameof(IdentityErrorDescriber.PasswordMismatch) => Refusal.Invalid("password.wrong", "现在的密码不对。", "current"),
            _ => throw new InvalidOperationException($"Identity refused with {error.Code}: {error.Description}"),
        });
    }
}
