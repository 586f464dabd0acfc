using Microsoft.EntityFrameworkCore;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Data.Tests;

public sealed class TestDatabaseTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Database_AfterMigration_TakesAndGivesRows(string provider)
    {
        var database = await databases.OnAsync(provider);
        await database.InAsync(new TenantId(430400), async db =>
        {
            db.Units.Add(new Unit(new TenantId(430400), "430408", "蒸湘区应急管理局", UnitKind.County));
            await db.SaveChangesAsync();
        });
        (await database.InAsync(new TenantId(430400), db => db.Units.CountAsync())).ShouldBe(1);
        (await database.InAsync(new TenantId(430200), db => db.Units.CountAsync())).ShouldBe(0);
    }
}
