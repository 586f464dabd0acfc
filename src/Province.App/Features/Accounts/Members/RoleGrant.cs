using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>Gives an account a role in the tenant of the session, as far as the rules allow.</summary>
internal sealed class RoleGrant(ProvinceDb db, Session session, TimeProvider clock)
{
    /// <summary>A role that is asked for.</summary>
    /// <param name="Role">The role; refused when absent, so that none is given by omission.</param>
    /// <param name="Unit">The code of a unit, or null.</param>
    /// <param name="From">The first day, inclusive; null for today.</param>
    /// <param name="Until">The last day, inclusive; null for open-ended.</param>
    internal sealed record Asked(Role? Role, string? Unit, DateOnly? From, DateOnly? Until);

    /// <summary>Adds the membership; the caller saves.</summary>
    public async Task<Membership> GiveAsync(Guid account, Asked asked, CancellationToken ct)
    {
        RefusedException.Enforce(await RefuseAsync(account, asked, ct));
        var membership = new Membership(
            session.Tenant, Guid.CreateVersion7(clock.GetUtcNow()), account, asked.Role!.Value, NullIfBlank(asked.Unit), From(asked), asked.Until);
        db.Memberships.Add(membership);
        return membership;
    }

    private async Task<Refusal?> RefuseAsync(Guid account, Asked asked, CancellationToken ct)
    {
        var unit = NullIfBlank(asked.Unit);
        if (asked.Role is not { } role)
            return MemberRefusals.NoRole;
        if (!RoleNames.For(session.Tenant).Contains(role))
            return MemberRefusals.RoleOfAnotherLevel(role);
        if (asked.Until < From(asked))
            return MemberRefusals.Dates;
        if (unit is null && role == Role.County)
            return MemberRefusals.NoUnit;
        if (unit is not null && !await db.Units.AnyAsync(u => u.Code == unit, ct))
            return MemberRefusals.UnknownUnit;
        var held = await db.Memberships.Where(m => m.AccountId == account && m.Role == role).ToListAsync(ct);
        var overlapping = held.Find(m => (m.Until is null || From(asked) <= m.Until) && (asked.Until is null || m.From <= asked.Until) && !(m.Until < m.From));
        if (overlapping is null)
            return null;
        if (overlapping.UnitCode == unit)
            return MemberRefusals.Held;
        return role == Role.County ? MemberRefusals.SecondUnit : null;
    }

    private DateOnly From(Asked asked) => asked.From ?? Domain.Calendar.ChinaTime.Today(clock);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
