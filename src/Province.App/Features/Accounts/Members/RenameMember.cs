using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>A person has another name.</summary>
internal static class RenameMember
{
    internal sealed record Request(string? Name);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/users/{id:guid}", (Guid id, Request request, ExpectedVersion version, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(id, request, version, ct), ct)))
        .Describe(nameof(RenameMember), "Changes the name of a person.");

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(MemberDesk desk)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, Request request, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindOwnAsync(id, version, ct);
            var before = account.DisplayName;
            account.DisplayName = AccountMaker.Named(request.Name);
            return await desk.SaveAsync(account, $"姓名由“{before}”改为“{account.DisplayName}”。", ct);
        }
    }
}
