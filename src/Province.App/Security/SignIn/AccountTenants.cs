using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Security.SignIn;

/// <summary>The tenants that an account may ask to enter: its home, and those named by its claims. Whether it holds a role there today is asked at the door.</summary>
internal sealed class AccountTenants(ProvinceDb db, Standings standings, Session session)
{
    /// <summary>The tenants, home first.</summary>
    public async Task<IReadOnlyList<TenantId>> ListAsync(Guid account, CancellationToken ct)
    {
        var home = await db.Users.Where(a => a.Id == account).Select(a => a.HomeTenant).SingleAsync(ct);
        var others = await db.UserClaims.Where(claim => claim.UserId == account && claim.ClaimType == SessionClaims.TenantClaim)
            .Select(claim => claim.ClaimValue!).ToListAsync(ct);
        return [home, .. others.Select(code => new TenantId(int.Parse(code, CultureInfo.InvariantCulture))).Where(tenant => tenant != home).Order()];
    }

    /// <summary>Lets an account ask to enter a tenant; the caller saves.</summary>
    public async Task OpenAsync(Guid account, TenantId tenant, CancellationToken ct)
    {
        var (code, type) = (tenant.ToString(), SessionClaims.TenantClaim);
        if (!db.UserClaims.Local.Any(claim => claim.UserId == account && claim.ClaimType == type && claim.ClaimValue == code)
            && !await db.UserClaims.AnyAsync(claim => claim.UserId == account && claim.ClaimType == type && claim.ClaimValue == code, ct))
            db.UserClaims.Add(new IdentityUserClaim<Guid> { UserId = account, ClaimType = type, ClaimValue = code });
    }

    /// <summary>What is known of how an account stands is read again once the change is committed.</summary>
    public void ForgetAfterCommit(Guid account) => session.AfterCommit(() => standings.Forget(account));

    /// <summary>How the account stands in each tenant where it holds a role today, home first.</summary>
    public async Task<IReadOnlyList<Standing>> StandingsAsync(Guid account, CancellationToken ct)
    {
        var found = new List<Standing>();
        foreach (var tenant in await ListAsync(account, ct))
            if (await standings.FindAsync(account, tenant, ct) is { } standing)
                found.Add(standing);
        return found;
    }
}
