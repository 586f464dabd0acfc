using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>Somebody signs out everywhere: every cookie and token of the account ends, this one too.</summary>
internal static class EndSessions
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/me/sessions", async Task<NoContent> (Door door, CancellationToken ct) =>
        {
            await door.CallAsync((Handler h) => h.HandleAsync(), ct);
            return TypedResults.NoContent();
        })
        .WithName(nameof(EndSessions)).WithSummary("Ends every session and token of the caller.").WithMetadata(new BeforePasswordMetadata());

    [Needs(Right.ManageSelf), PersonOnly]
    internal sealed class Handler(UserManager<Account> users, Session session, Standings standings)
    {
        internal async Task<bool> HandleAsync()
        {
            var account = (await users.FindByIdAsync(session.Caller.Person.ToString()))!;
            AccountMaker.Enforce(await users.UpdateSecurityStampAsync(account));
            session.Record("account", account.Id, $"{account.DisplayName}（{account.UserName}）", "在所有设备上退出。");
            session.AfterCommit(() => standings.Forget(account.Id));
            return true;
        }
    }
}
