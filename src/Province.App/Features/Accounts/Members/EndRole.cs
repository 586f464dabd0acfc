using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>A role ends, today or on a day to come.</summary>
internal static class EndRole
{
    internal sealed record Request(DateOnly? LastDay);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/roles/{roleId:guid}/end", (Guid id, Guid roleId, Request request, ExpectedVersion version, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(id, roleId, request, version, ct), ct)))
        .Describe(nameof(EndRole), "Ends a role.");

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(ProvinceDb db, MemberDesk desk, Administrators administrators, TimeProvider clock)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, Guid roleId, Request request, ExpectedVersion version, CancellationToken ct)
        {
            var account = await desk.FindAsync(id, version, ct);
            var membership = await db.Memberships.SingleOrDefaultAsync(m => m.Id == roleId && m.AccountId == id, ct)
                ?? throw new RefusedException(MemberRefusals.RoleNotFound);
            var lastDay = request.LastDay ?? ChinaTime.Today(clock).AddDays(-1);
            if (lastDay < membership.From.AddDays(-1))
                lastDay = membership.From.AddDays(-1);
            await administrators.KeepOneAsync(account, membership, ct);
            membership.End(lastDay);
            return await desk.SaveAsync(account, $"结束岗位：{RoleNames.Of(membership.Role)}，最后一天 {lastDay:yyyy-MM-dd}。", ct);
        }
    }
}
