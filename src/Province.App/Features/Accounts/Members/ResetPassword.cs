using Microsoft.AspNetCore.Identity;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>Somebody forgot the password: a new one is shown once, every session ends, and it must be changed at sign-in.</summary>
internal static class ResetPassword
{
    internal sealed record Response(string InitialPassword, string Version);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/password", async (Guid id, ExpectedVersion version, Door door, CancellationToken ct) =>
        {
            var answer = await CallAsync(door, id, version, ct);
            return Tagged.Ok(answer, answer.Version);
        })
        .Describe(nameof(ResetPassword), "Gives an account a new initial password.");

    internal static async Task<Response> CallAsync(Door door, Guid id, ExpectedVersion version, CancellationToken ct)
    {
        var password = InitialPassword.New();
        var member = await door.CallAsync((Handler h) => h.HandleAsync(id, password, version, ct), ct);
        return new(password, member.Version);
    }

    [Needs(Right.ManageMembers), PersonOnly]
    internal sealed class Handler(MemberDesk desk, UserManager<Account> users)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, string password, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindOwnAsync(id, version, ct);
            AccountMaker.Enforce(await users.RemovePasswordAsync(account));
            AccountMaker.Enforce(await users.AddPasswordAsync(account, password));
            (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
            return await desk.SaveAsync(account, "重置密码，下次登录须修改。", ct);
        }
    }
}
