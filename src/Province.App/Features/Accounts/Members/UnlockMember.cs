using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>An account that wrong passwords locked is unlocked.</summary>
internal static class UnlockMember
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/unlocking", (Guid id, ExpectedVersion version, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(id, version, ct), ct)))
        .Describe(nameof(UnlockMember), "Unlocks an account.");

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(MemberDesk desk)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindOwnAsync(id, version, ct);
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
            return await desk.SaveAsync(account, "解除锁定。", ct);
        }
    }
}
