using Microsoft.EntityFrameworkCore;
using Province.App.Features.Accounts;
using Province.App.Security;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>Fills an empty database in Development: Hunan, its 14 cities with their units, one account for each role of three of them, two sample plans and a scheme of 2021.</summary>
internal sealed class Seeder(IServiceScopeFactory scopes, IHostEnvironment environment)
{
    /// <summary>Known to everybody, therefore never used outside Development.</summary>
    internal const string DemoPassword = "Xiaoxiang-2026";

    private const string Machine = "演示数据";

    /// <summary>Fills what is missing.</summary>
    /// <returns>Whether anything was missing.</returns>
    /// <exception cref="InvalidOperationException">This is not Development.</exception>
    public async Task<bool> SeedAsync(CancellationToken ct)
    {
        RefuseOutsideDevelopment();
        var present = await TenantsAsync(ct);
        var (areas, demo) = (SeedData.ReadAreas(), SeedData.ReadDemo());
        var missing = areas.Cities.Prepend(new(areas.Province.Code, areas.Province.Area, areas.Province.Bureau, []))
            .Where(city => !present.Contains(new TenantId(city.Code))).ToList();
        foreach (var city in missing)
            await SeedTenantAsync(city, demo, ct);
        if (missing.Count == areas.Cities.Count + 1)
        {
            var people = new SeededPeople(scopes);
            await new PlanSeeder(people).SeedAsync(ct);
            await new CampaignSeeder(people).SeedAsync(ct);
        }

        return missing.Count > 0;
    }

    /// <exception cref="InvalidOperationException">This is not Development.</exception>
    internal void RefuseOutsideDevelopment()
    {
        if (!environment.IsDevelopment())
            throw new InvalidOperationException("Demo data is for Development only. In production use 'tenant add' and 'user add'.");
    }

    private async Task SeedTenantAsync(SeedData.City city, SeedData.Demo demo, CancellationToken ct)
    {
        var tenant = new TenantId(city.Code);
        await new Door(scopes, Caller.Machine(Machine, TenantId.Platform, Right.ManageMembers))
            .CallAsync((AddTenant.Handler h) => h.HandleAsync(new(tenant, city.Area, city.Bureau), ct), ct);
        var units = demo.Units.TryGetValue(tenant.ToString(), out var departments) ? [.. departments, .. city.Units] : city.Units;
        await new Door(scopes, Caller.Machine(Machine, tenant, Right.ManageMembers)).CallAsync(
            (FillTenant.Handler h) => h.HandleAsync(units, [.. demo.Accounts.Where(person => person.Tenant == city.Code)], DemoPassword, ct), ct);
    }

    private async Task<HashSet<TenantId>> TenantsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(TenantId.Platform);
        return [.. await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Tenants.Select(tenant => tenant.Id).ToListAsync(ct)];
    }
}
