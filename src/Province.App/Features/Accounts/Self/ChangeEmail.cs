using System.Net.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.Data.Security;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>Somebody says to which address reminders go, or to none (修改邮箱).</summary>
internal static class ChangeEmail
{
    /// <summary>The longest address, in characters.</summary>
    internal const int Longest = 254;

    private static readonly Refusal NotAnAddress = Refusal.Invalid("email.invalid", "邮箱地址不对，请写成 name@example.cn 的样子。", "email");

    internal sealed record Request(string? Email);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/email", async Task<NoContent> (Request request, Door door, CancellationToken ct) =>
        {
            await door.CallAsync((Handler h) => h.HandleAsync(request.Email), ct);
            return TypedResults.NoContent();
        })
        .WithName(nameof(ChangeEmail)).WithSummary("Sets the address that reminders go to; empty for none.").ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.ManageSelf), PersonOnly]
    internal sealed class Handler(UserManager<Account> users, Session session)
    {
        internal async Task<string?> HandleAsync(string? typed)
        {
            var email = typed?.Trim() is { Length: > 0 } address ? Checked(address) : null;
            var account = (await users.FindByIdAsync(session.Caller.Person.ToString()))!;
            account.Email = email;   // not by SetEmailAsync, which would end the session
            AccountMaker.Enforce(await users.UpdateAsync(account));
            session.Record("account", account.Id, $"{account.DisplayName}（{account.UserName}）", email is null ? "不再用邮件提醒本人。" : "修改本人邮箱。");
            return email;
        }
    }

    private static string Checked(string address) =>
        address.Length <= Longest && !address.Any(char.IsWhiteSpace) && MailAddress.TryCreate(address, out var mail) && mail.Address == address && mail.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : throw new RefusedException(NotAnAddress);
}
