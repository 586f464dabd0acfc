using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>Sees to it that a tenant always has somebody who can manage it: a colleague of its own, without an end date.</summary>
/// <remarks>A dated role runs out by itself, and a guest's account is closed by its own tenant: neither is asked here, so neither counts.</remarks>
internal sealed class Administrators(ProvinceDb db, Session session, TimeProvider clock)
{
    private Role Role => session.Tenant.IsProvince ? Role.ProvinceAdministrator : Role.CityAdministrator;

    /// <summary>Refuses to end the last administrator's role.</summary>
    public Task KeepOneAsync(Account account, Membership ending, CancellationToken ct) =>
        ending.Role == Role && ending.HoldsOn(ChinaTime.Today(clock)) ? RequireAnotherAsync(account.Id, ct) : Task.CompletedTask;

    /// <summary>Refuses to close the last administrator's account.</summary>
    public async Task KeepOneAsync(Account account, CancellationToken ct)
    {
        var today = ChinaTime.Today(clock);
        var roles = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account.Id && m.Role == Role).ToListAsync(ct);
        if (roles.Exists(m => m.HoldsOn(today)))
            await RequireAnotherAsync(account.Id, ct);
    }

    /// <summary>Two administrators who end each other at once take turns here, so that the second sees the first gone.</summary>
    private async Task RequireAnotherAsync(Guid account, CancellationToken ct)
    {
        await db.TakeTurnAsync(Turn.Administrators, ct);
        var (today, home) = (ChinaTime.Today(clock), session.Tenant);
        var another = await db.Memberships.AnyAsync(
            m => m.AccountId != account && m.Role == Role && m.From <= today && m.Until == null
                && db.Users.Any(a => a.Id == m.AccountId && a.ClosedAt == null && a.HomeTenant == home), ct);
        if (!another)
            throw new RefusedException(MemberRefusals.LastAdministrator);
    }
}
