using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>Somebody asks who they are here, and what they may do.</summary>
public static class ReadSelf
{
    public sealed record Response(
        string Name, string UserName, TenantId Tenant, string TenantName, IReadOnlyList<Role> Roles, IReadOnlyList<Right> Rights,
        UnitAnswer? Unit, IReadOnlyList<TenantAnswer> Tenants, bool MustChangePassword, string? Email);

    public sealed record UnitAnswer(string Code, string Name);

    public sealed record TenantAnswer(TenantId Code, string Name);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/me", (Door door, CancellationToken ct) => door.CallAsync((Handler h) => h.HandleAsync(ct), ct))
        .WithName(nameof(ReadSelf)).WithSummary("Who the caller is, in which tenant, and what it may do.").WithMetadata(new BeforePasswordMetadata());

    [Needs(Right.ViewSelf)]
    internal sealed class Handler(ProvinceDb db, Session session, AccountTenants tenants)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var all = await tenants.StandingsAsync(session.Caller.Person, ct);
            var me = all.Single(standing => standing.Tenant == session.Tenant);
            return new(
                me.Name, me.UserName, me.Tenant, me.TenantName, me.Roles, [.. session.Caller.Rights.Keys.Order()],
                me.UnitCode is null ? null : new UnitAnswer(me.UnitCode, me.UnitName ?? me.UnitCode),
                [.. all.Select(standing => new TenantAnswer(standing.Tenant, standing.TenantName))], me.MustChangePassword,
                await db.Users.Where(account => account.Id == session.Caller.Person).Select(account => account.Email).SingleAsync(ct));
        }
    }
}
