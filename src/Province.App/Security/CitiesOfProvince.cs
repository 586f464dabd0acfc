using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>The cities of a province that have a tenant.</summary>
internal static class CitiesOfProvince
{
    /// <returns>By id.</returns>
    public static async Task<IReadOnlyList<Tenant>> CitiesOfAsync(this ProvinceDb db, TenantId province, CancellationToken ct) =>
        [.. (await db.Tenants.AsNoTracking().ToListAsync(ct)).Where(tenant => tenant.Id.IsCity && tenant.Id.Province == province).OrderBy(tenant => tenant.Id)];

    /// <returns>The same by the names that schemes and campaigns use.</returns>
    public static async Task<IReadOnlyDictionary<string, TenantId>> CitiesByNameAsync(this ProvinceDb db, TenantId province, CancellationToken ct) =>
        (await db.CitiesOfAsync(province, ct)).ToDictionary(NameInSchemes, tenant => tenant.Id);

    /// <summary>What schemes and campaigns call a city.</summary>
    public static string NameInSchemes(this Tenant city) => CityName.FindKnown(city.Area) ?? city.Area;
}
