using Microsoft.EntityFrameworkCore;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>ExecuteUpdate and ExecuteDelete pass by the save guard; they obey the filter and a guard of their own.</summary>
public sealed class BulkWriteTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task ExecuteUpdate_WithoutAWhere_ChangesOwnRowsOnly(string provider)
    {
        var database = await SeededAsync(provider);
        (await database.InAsync(Hengyang, db => db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Name, "蒸湘")))).ShouldBe(1);
        (await database.InAsync(Hengyang, db => db.Units.SingleAsync())).Name.ShouldBe("蒸湘");
        (await database.InAsync(Zhuzhou, db => db.Units.SingleAsync())).Name.ShouldBe("430202");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ExecuteDelete_WithoutAWhere_DeletesOwnRowsOnly(string provider)
    {
        var database = await SeededAsync(provider);
        (await database.InAsync(Hengyang, db => db.Units.ExecuteDeleteAsync())).ShouldBe(1);
        (await database.InAsync(Zhuzhou, db => db.Units.CountAsync())).ShouldBe(1);
        await database.InAsync(null, db => Should.ThrowAsync<InvalidOperationException>(() => db.Units.ExecuteDeleteAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ExecuteUpdate_OfTheTenant_ThrowsHoweverItIsWritten(string provider)
    {
        var database = await SeededAsync(provider);
        var column = "Tenant";
        await RefusedAsync(database, db => db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Tenant, Zhuzhou)));
        await RefusedAsync(database, db => db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Name, "x").SetProperty(unit => unit.Tenant, unit => Zhuzhou)));
        await RefusedAsync(database, db => db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => EF.Property<TenantId>(unit, "Tenant"), Zhuzhou)));
        await RefusedAsync(database, db => db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => EF.Property<TenantId>(unit, column), Zhuzhou)));
        await RefusedAsync(database, db => db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => ((ITenantOwned)unit).Tenant, Zhuzhou)));
        await RefusedAsync(database, db => db.Units.Where(unit => unit.Name != "").Select(unit => new { Row = unit }).ExecuteUpdateAsync(set => set.SetProperty(pair => pair.Row.Tenant, Zhuzhou)));
        await RefusedAsync(database, db => Task.FromResult(db.Units.ExecuteUpdate(set => set.SetProperty(unit => unit.Tenant, Zhuzhou))));
        (await database.InAsync(Hengyang, db => db.Units.CountAsync())).ShouldBe(1);
        (await database.InAsync(Zhuzhou, db => db.Units.CountAsync())).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ExecuteUpdate_OfTheUnit_Throws(string provider) =>
        await RefusedAsync(await SeededAsync(provider), db => db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.UnitCode, "430407")));

    [Theory, OnSqlite, OnPostgres]
    public async Task Bulk_OfReferenceAndAuditRows_Throws(string provider)
    {
        var database = await SeededAsync(provider);
        await RefusedAsync(database, db => db.Tenants.ExecuteDeleteAsync());
        await RefusedAsync(database, db => db.Tenants.Where(tenant => tenant.Area == "x").ExecuteUpdateAsync(set => set.SetProperty(tenant => tenant.Area, "y")));
        await RefusedAsync(database, db => db.AuditEntries.ExecuteDeleteAsync());
        await RefusedAsync(database, db => db.AuditSeals.ExecuteUpdateAsync(set => set.SetProperty(seal => seal.Hash, "x")));
    }

    private static Task RefusedAsync(TestDatabase database, Func<ProvinceDb, Task<int>> write) => database.InAsync(Hengyang, async db =>
        (await Should.ThrowAsync<InvalidOperationException>(() => write(db))).Message.ShouldContain("bulk"));

    private async Task<TestDatabase> SeededAsync(string provider)
    {
        var database = await databases.OnAsync(provider);
        foreach (var (city, code) in new[] { (Hengyang, "430408"), (Zhuzhou, "430202") })
            await database.InAsync(city, async db =>
            {
                if (await db.Units.AnyAsync())
                    return;
                db.Units.Add(new Unit(city, code, code, UnitKind.County));
                await db.SaveChangesAsync();
            });
        return database;
    }
}
