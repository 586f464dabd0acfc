using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Province.App.Security.SignIn;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>Knows how accounts stand, for some seconds; dropped here at once when something changes.</summary>
internal sealed class Standings(IServiceScopeFactory scopes, TimeProvider clock, SignInSettings settings)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(Guid Account, TenantId Tenant), Known> _known = new();

    /// <summary>How an account stands in a tenant today; null when it is closed or holds no role there.</summary>
    public async Task<Standing?> FindAsync(Guid account, TenantId tenant, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue((account, tenant), out var known) && now < known.Until)
            return known.Standing;
        var standing = await ReadAsync(account, tenant, ct);
        if (_known.Count >= Most)
            _known.Clear();
        _known[(account, tenant)] = new Known(standing, now.AddSeconds(settings.StandingSeconds));
        return standing;
    }

    /// <summary>Forgets an account, in every tenant.</summary>
    public void Forget(Guid account)
    {
        foreach (var key in _known.Keys.Where(key => key.Account == account))
            _known.TryRemove(key, out _);
    }

    private async Task<Standing?> ReadAsync(Guid id, TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
        await db.Database.OpenConnectionAsync(ct);   // else every query opens its own
        var today = ChinaTime.Today(clock);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ClosedAt == null, ct);
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.AccountId == id).OrderBy(m => m.From).ToListAsync(ct);
        memberships.RemoveAll(membership => !membership.HoldsOn(today));
        if (account is null || memberships.Count == 0)
            return null;
        var bureau = await db.Tenants.Where(t => t.Id == tenant).Select(t => t.Bureau).SingleAsync(ct);
        var code = Standing.UnitOf(memberships);
        var unit = code is null ? null : await db.Units.Where(u => u.Code == code).Select(u => u.Name).SingleOrDefaultAsync(ct);
        return new Standing(id, account.UserName!, account.DisplayName, tenant, bureau, memberships, unit, account.SecurityStamp!, account.MustChangePassword);
    }

    private sealed record Known(Standing? Standing, DateTimeOffset Until);
}
