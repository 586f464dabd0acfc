using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Reminders;

/// <summary>Who in the tenant is told of a rung today.</summary>
internal sealed class Recipients(ProvinceDb db, RuleBook rules)
{
    private static readonly Role[] Leaders = [Role.Leader, Role.ProvinceLeader];
    private static readonly Role[] Administrators = [Role.CityAdministrator, Role.ProvinceAdministrator];
    private List<Held>? _held;

    /// <summary>The accounts, each once. Of those who do it only the people of its unit, if there are any; where nobody is left, the administrators, so that it is not lost.</summary>
    public async Task<IReadOnlyList<Guid>> OfAsync(Deadline deadline, LadderRule rule, Audience audience, CancellationToken ct)
    {
        _held ??= await HeldAsync(ct);
        var doing = _held.Where(one => rule.Roles.Contains(one.Role) && (one.Role != Role.County || one.UnitCode == deadline.UnitCode)).ToList();
        if (deadline.UnitCode is { } unit && doing.Exists(one => one.UnitCode == unit))
            doing.RemoveAll(one => one.UnitCode is not null && one.UnitCode != unit);
        var told = doing.Concat(audience.HasFlag(Audience.Leader) ? _held.Where(one => Leaders.Contains(one.Role)) : []).Select(one => one.AccountId).Distinct().ToList();
        return told.Count > 0 ? told : [.. _held.Where(one => Administrators.Contains(one.Role)).Select(one => one.AccountId).Distinct()];
    }

    private Task<List<Held>> HeldAsync(CancellationToken ct) => (
        from membership in db.Memberships.AsNoTracking().HeldOn(rules.Today)
        join account in db.Users.AsNoTracking() on membership.AccountId equals account.Id
        where account.ClosedAt == null
        orderby membership.AccountId
        select new Held(membership.AccountId, membership.Role, membership.UnitCode)).ToListAsync(ct);

    private sealed record Held(Guid AccountId, Role Role, string? UnitCode);
}
