using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>Contexts that are used again, for the making of one costs a fifth of a call. Each is of one tenant and one unit for life and given to no other.</summary>
internal sealed class TenantContexts(DbContextOptions<ProvinceDb> options)
{
    private const int MostIdle = 16;

    private readonly ConcurrentDictionary<(TenantId Tenant, string? Unit), PooledDbContextFactory<ProvinceDb>> _pools = new();

    /// <summary>A context for a scope; back where it came from when it is disposed. One for a scope that is in no tenant yet is made for it alone.</summary>
    internal ProvinceDb For(TenantScope scope) => (scope.IsEntered ? PoolOf(scope).CreateDbContext() : new ProvinceDb(options)).Serving(scope);

    private PooledDbContextFactory<ProvinceDb> PoolOf(TenantScope scope) =>
        _pools.GetOrAdd((scope.Tenant, scope.Unit), static (_, options) => new PooledDbContextFactory<ProvinceDb>(options, MostIdle), options);
}
