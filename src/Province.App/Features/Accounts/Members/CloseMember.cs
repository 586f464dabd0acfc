using Microsoft.AspNetCore.Identity;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>An account is closed: nobody signs in with it, and what it did stays.</summary>
internal static class CloseMember
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/closing", (Guid id, ExpectedVersion version, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(id, version, ct), ct)))
        .Describe(nameof(CloseMember), "Closes an account; it is never deleted.");

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(MemberDesk desk, Administrators administrators, UserManager<Account> users, TimeProvider clock)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindOwnAsync(id, version, ct);
            await administrators.KeepOneAsync(account, ct);
            account.ClosedAt ??= clock.GetUtcNow();
            AccountMaker.Enforce(await users.UpdateSecurityStampAsync(account));
            return await desk.SaveAsync(account, "停用账号。", ct);
        }
    }
}
