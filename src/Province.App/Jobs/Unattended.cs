using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;

namespace Province.App.Jobs;

/// <summary>
/// Lets a loop into a tenant: what it changes for people goes through the door; its own bookkeeping (what became of an envelope, the seals)
/// leaves no audit entry and is done here.
/// </summary>
internal sealed class Unattended(IServiceScopeFactory scopes, ILogger<Unattended> logger)
{
    /// <summary>All tenants, the platform first.</summary>
    public async Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken ct) =>
        [TenantId.Platform, .. await ReadAsync(TenantId.Platform, db => db.Tenants.Select(tenant => tenant.Id).Where(id => id != TenantId.Platform).OrderBy(id => id).ToListAsync(ct))];

    /// <summary>Does something for every tenant, the platform first; trouble in one is logged and does not keep it from the next.</summary>
    /// <param name="what">What is done, for the log.</param>
    public async Task EachAsync(string what, Func<TenantId, Task> act, CancellationToken ct)
    {
        foreach (var tenant in await TenantsAsync(ct))
            try
            {
                await act(tenant);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                logger.LogError(exception, "{What} failed for {Tenant}; the others come all the same.", what, tenant);
            }
    }

    /// <summary>Reads in a tenant.</summary>
    public async Task<T> ReadAsync<T>(TenantId tenant, Func<ProvinceDb, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        return await read(scope.ServiceProvider.GetRequiredService<ProvinceDb>());
    }

    /// <summary>Changes bookkeeping rows of a tenant in one transaction.</summary>
    public async Task ChangeAsync(TenantId tenant, Func<ProvinceDb, Task> change, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
        using (await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await change(db);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    /// <summary>The door for a use case that the application itself runs in a tenant.</summary>
    public Door DoorInto(TenantId tenant, string name) => new(scopes, Caller.Machine(name, tenant, Right.Operate));
}
