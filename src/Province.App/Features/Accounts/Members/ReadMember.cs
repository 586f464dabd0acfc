using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>One person: account, roles now, before and to come.</summary>
internal static class ReadMember
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/users/{id:guid}", async (Guid id, Door door, CancellationToken ct) =>
        {
            var member = await door.CallAsync((Handler h) => h.HandleAsync(id, ct), ct);
            return Tagged.Ok(member, member.Version);
        })
        .WithName(nameof(ReadMember)).WithSummary("One person of the tenant.").ProducesProblem(StatusCodes.Status404NotFound);

    [Needs(Right.ViewMembers)]
    internal sealed class Handler(ProvinceDb db, MemberReader reader)
    {
        internal async Task<MemberAnswer> HandleAsync(Guid id, CancellationToken ct)
        {
            var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && db.Memberships.Any(m => m.AccountId == a.Id), ct)
                ?? throw new RefusedException(MemberRefusals.NotFound);
            return await reader.OfAsync(account, ct);
        }
    }
}
