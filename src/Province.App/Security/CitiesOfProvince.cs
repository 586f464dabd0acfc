using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>The cities of a province that have a tenant.</summary>
internal static class CitiesOfProvince
{
    /// <returns>By id.</returns>
    public static async Task<IReadOnlyList<Tenant>> CitiesOfAsync(this ProvinceDb db, TenantId province, CancellationToken ct) =>
        [.. (await db.Tenants.AsNoTracking().ToListAsync(ct)).Where(tenant => tenant.Id.IsCity && tenant.Id.Province == province).OrderBy(tenant => tenant.Id)];
}
