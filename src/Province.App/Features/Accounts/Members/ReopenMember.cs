using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>A closed account is opened again.</summary>
internal static class ReopenMember
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/reopening", (Guid id, ExpectedVersion version, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(id, version, ct), ct)))
        .Describe(nameof(ReopenMember), "Opens a closed account.");

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(MemberDesk desk)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindOwnAsync(id, version, ct);
            account.ClosedAt = null;
            return await desk.SaveAsync(account, "重新启用账号。", ct);
        }
    }
}
