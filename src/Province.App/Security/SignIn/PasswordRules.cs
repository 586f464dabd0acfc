using Microsoft.AspNetCore.Identity;
using Province.Data.Security;

namespace Province.App.Security.SignIn;

/// <summary>A password is long, is not the user name, and is not one that everybody tries first.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    internal const int Shortest = 10;
    internal const int Longest = 128;

    /// <summary>A shorter user name is found in any password by chance, also in those that are made here, in groups of four.</summary>
    private const int ShortestName = 5;

    private static readonly string[] TriedFirst =
    [
        "1234567890", "0123456789", "1234567891", "12345678910", "123456789a", "a123456789", "1q2w3e4r5t", "qwertyuiop", "1qaz2wsx3edc",
        "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "admin12345", "admin123456", "administrator", "qwerty12345",
        "abcd123456", "abc1234567", "abcdefghij", "woaini1314520", "5201314520", "yingji12345", "anquan12345", "yjglj12345", "hunan12345", "province123",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var fault = Fault(user.UserName ?? "", password ?? "");
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "password.weak", Description = fault }));
    }

    /// <summary>What is wrong with a password, in Chinese; null when nothing is.</summary>
    internal static string? Fault(string userName, string password)
    {
        if (password.Length is < Shortest or > Longest)
            return $"密码应为 {Shortest} 到 {Longest} 位，现在是 {password.Length} 位。";
        if (userName.Length >= ShortestName && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return "密码不能包含用户名。";
        if (password.Distinct().Count() < 4 || TriedFirst.Contains(password, StringComparer.OrdinalIgnoreCase))
            return "这个密码太容易被猜到。请换一个，例如几个不相干的词加数字。";
        return null;
    }
}
