using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>A person gets one more role, from a day, perhaps until a day.</summary>
internal static class GiveRole
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/roles", (Guid id, RoleGrant.Asked request, ExpectedVersion version, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(id, request, version, ct), ct)))
        .Describe(nameof(GiveRole), "Gives a role.").Idempotent();

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(MemberDesk desk, RoleGrant roles)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, RoleGrant.Asked request, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindAsync(id, version, ct);
            var given = await roles.GiveAsync(id, request, ct);
            return await desk.SaveAsync(account, $"增加岗位：{RoleNames.Of(given.Role)}，自 {given.From:yyyy-MM-dd}。", ct);
        }
    }
}
