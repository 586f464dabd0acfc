using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Calendar;

namespace Province.App.Features.Accounts.Members;

/// <summary>Puts a person's account and roles together for an answer.</summary>
internal sealed class MemberReader(ProvinceDb db, TimeProvider clock)
{
    public async Task<MemberAnswer> OfAsync(Account account, CancellationToken ct) => (await OfAsync([account], ct))[0];

    public async Task<IReadOnlyList<MemberAnswer>> OfAsync(IReadOnlyList<Account> accounts, CancellationToken ct)
    {
        var ids = accounts.Select(account => account.Id).ToList();
        var today = ChinaTime.Today(clock);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct);
        var memberships = await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.AccountId)).ToListAsync(ct);
        var roles = memberships.OrderByDescending(m => m.HoldsOn(today)).ThenByDescending(m => m.From).ThenBy(m => m.Role).ToLookup(
            m => m.AccountId,
            m => new RoleAnswer(m.Id, m.Role, m.UnitCode, m.UnitCode is null ? null : units.GetValueOrDefault(m.UnitCode), m.From, m.Until, m.HoldsOn(today)));
        return [.. accounts.Select(account => Of(account, [.. roles[account.Id]]))];
    }

    private MemberAnswer Of(Account account, IReadOnlyList<RoleAnswer> roles)
    {
        var locked = account.LockoutEnd > clock.GetUtcNow();
        var state = account.ClosedAt is not null ? MemberState.Closed : locked ? MemberState.Locked : MemberState.Open;
        return new(
            account.Id, account.UserName!, account.DisplayName, account.HomeTenant, state, account.MustChangePassword,
            locked ? account.LockoutEnd : null, roles, account.ConcurrencyStamp!);
    }
}
