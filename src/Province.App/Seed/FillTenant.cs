using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>Development only: the units and the demo accounts of one tenant.</summary>
internal static class FillTenant
{
    [Needs(Right.ManageMembers)]
    internal sealed class Handler(ProvinceDb db, Session session, AccountMaker accounts, RoleGrant roles)
    {
        internal async Task<int> HandleAsync(IReadOnlyList<SeedData.Named> units, IReadOnlyList<SeedData.Person> people, string password, CancellationToken ct)
        {
            db.Units.AddRange(units.Select(unit => new Unit(session.Tenant, unit.Code, unit.Name, SeedData.KindOf(unit.Code))));
            await db.SaveChangesAsync(ct);
            foreach (var person in people)
            {
                var account = await accounts.MakeAsync(person.UserName, person.Name, password, mustChange: false);
                await roles.GiveAsync(account.Id, new(person.Role, person.Unit, null, null), ct);
            }

            session.Record("tenant", session.Tenant, session.Tenant.ToString(), $"演示数据：机构 {units.Count} 个，账号 {people.Count} 个。");
            return people.Count;
        }
    }
}
