using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>Somebody who lacks a right asks which colleagues have it, and who could give it.</summary>
public static class WhoMay
{
    private const int MostNamed = 5;

    /// <summary>Who has a right in the caller's tenant today.</summary>
    /// <param name="What">What people call the right.</param>
    /// <param name="People">At most five of those who have it, by name.</param>
    /// <param name="Total">How many have it.</param>
    /// <param name="CanBeGiven">Whether a role of this tenant has it; else it is another tenant's work.</param>
    /// <param name="Administrators">At most five of those who give roles, by name.</param>
    public sealed record Response(string What, IReadOnlyList<Person> People, int Total, bool CanBeGiven, IReadOnlyList<Person> Administrators);

    /// <param name="Roles">The roles by which the person has the right.</param>
    public sealed record Person(string Name, string Roles);

    [Needs(Right.ViewSelf)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Right right, CancellationToken ct)
        {
            var people = await HoldersAsync(right, ct);
            var administrators = people.Count > 0 ? [] : await HoldersAsync(Right.ManageMembers, ct);
            return new(RightNames.Of(right), [.. people.Take(MostNamed)], people.Count, RolesWith(right).Count > 0, [.. administrators.Take(MostNamed)]);
        }

        /// <summary>The roles whose right reaches furthest; who has it for one unit only is no help to others.</summary>
        private List<Role> RolesWith(Right right) => RoleNames.For(session.Tenant).Where(role => RoleRights.Of(role).ContainsKey(right))
            .GroupBy(role => RoleRights.Of(role)[right]).MaxBy(roles => roles.Key)?.ToList() ?? [];

        private async Task<IReadOnlyList<Person>> HoldersAsync(Right right, CancellationToken ct)
        {
            var (roles, today) = (RolesWith(right), ChinaTime.Today(clock));
            var held = await db.Memberships.HeldOn(today).Where(m => roles.Contains(m.Role))
                .Join(db.Users.Where(account => account.ClosedAt == null), m => m.AccountId, account => account.Id,
                    (m, account) => new { account.Id, account.DisplayName, m.Role })
                .OrderBy(row => row.DisplayName).ThenBy(row => row.Id).ToListAsync(ct);
            return [.. held.GroupBy(row => row.Id).Select(rows => new Person(rows.First().DisplayName, RolesOf(rows.Select(row => row.Role))))];
        }

        private static string RolesOf(IEnumerable<Role> roles) => string.Join('、', roles.Distinct().Order().Select(RoleNames.Of));
    }
}
