using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>Somebody changes the own password; every other session ends, and a program asks for a new token.</summary>
internal static class ChangePassword
{
    internal sealed record Request(string? Current, string? Password);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/me/password", async Task<NoContent> (Request request, HttpContext http, Door door, PasswordAgain again, CancellationToken ct) =>
        {
            await CallAsync(request, http, door, again, ct);
            return TypedResults.NoContent();
        })
        .WithName(nameof(ChangePassword)).WithSummary("Changes the caller's password and ends its sessions.").WithMetadata(new BeforePasswordMetadata())
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity).RequireRateLimiting(SignInRegistration.RateLimit);

    internal static async Task CallAsync(Request request, HttpContext http, Door door, PasswordAgain again, CancellationToken ct)
    {
        door.RequirePerson();   // before a password is tried
        await again.EnsureAsync(http, request.Current, "current", ct);
        await door.CallAsync((Handler h) => h.HandleAsync(request.Current!, request.Password ?? ""), ct);
        await again.RenewAsync(http, ct);
    }

    [Needs(Right.ManageSelf), PersonOnly]
    internal sealed class Handler(UserManager<Account> users, Session session, Standings standings)
    {
        internal async Task<bool> HandleAsync(string current, string password)
        {
            var account = (await users.FindByIdAsync(session.Caller.Person.ToString()))!;
            if (current == password)
                throw new Domain.Refusals.RefusedException(MemberRefusals.SamePassword);
            AccountMaker.Enforce(await users.ChangePasswordAsync(account, current, password));
            account.MustChangePassword = false;
            AccountMaker.Enforce(await users.UpdateAsync(account));
            session.Record("account", account.Id, $"{account.DisplayName}（{account.UserName}）", "修改本人密码。");
            session.AfterCommit(() => standings.Forget(account.Id));
            return true;
        }
    }
}
