using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Province.Data.Security;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>The third lock, in the model and in the database itself.</summary>
public sealed class KeyTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Tables_OfTenants_AreLedByTheTenant(string provider) => await (await databases.OnAsync(provider)).InAsync(null, db =>
    {
        var tables = TenantTables(db);
        tables.Count.ShouldBeGreaterThan(10);
        foreach (var table in tables)
        {
            table.PrimaryKey!.Columns[0].Name.ShouldBe("Tenant", table.Name);
            foreach (var constraint in table.UniqueConstraints)
                constraint.Columns[0].Name.ShouldBe("Tenant", constraint.Name);
            foreach (var index in table.Indexes)
                index.Columns[0].Name.ShouldBe("Tenant", index.Name);
            foreach (var key in ForeignKeysToTenants(table))
                (key.Columns[0].Name, key.PrincipalColumns[0].Name).ShouldBe(("Tenant", "Tenant"), key.Name);
        }

        return Task.CompletedTask;
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task Insert_PointingIntoAnotherTenant_IsRefusedByTheDatabaseItself(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SampleRows.InsertAsync(database, Zhuzhou);
        var keys = 0;
        await database.AsOwnerAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            foreach (var table in TenantTables(db).Where(table => ForeignKeysToTenants(table).Any()))
            {
                keys++;
                (await Should.ThrowAsync<DbException>(() => SampleRows.InsertAsync(db, table, Hengyang), table.Name))
                    .Message.ShouldContain("foreign key constraint", Case.Insensitive, table.Name);
            }
        });
        keys.ShouldBeGreaterThan(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Attach_IdOfAnotherTenant_PointsNowhere(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SampleRows.InsertAsync(database, Zhuzhou);
        await database.InAsync(Hengyang, async db =>
        {
            db.Memberships.Add(new Membership(Hengyang, Guid.NewGuid(), SampleRows.Id, Role.County, "x", DateOnly.MinValue));
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
        (await database.InAsync(Hengyang, db => db.Memberships.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task IdentityTables_OutsideTenancy_AreTheNamedOnes()
    {
        var database = await databases.OnAsync("sqlite");
        var outside = await database.InAsync(null, db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => !TenantModel.IsTenantOwned(type) && !TenantModel.IsReference(type)).Select(type => type.GetTableName()).ToList()));
        outside.Order().ShouldBe(["Accounts", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserTokens", "ProtectionKeys"]);
        IdentityTables.Holds(typeof(Unit)).ShouldBeFalse();
    }

    private static List<ITable> TenantTables(ProvinceDb db)
    {
        var names = SecuredTables.OfTenants(db.Model).Select(pair => pair.Table).ToHashSet();
        return [.. SampleRows.InOrder(db.Model.GetRelationalModel()).Where(table => names.Contains(table.Name))];
    }

    private static IEnumerable<IForeignKeyConstraint> ForeignKeysToTenants(ITable table) =>
        table.ForeignKeyConstraints.Where(key => key.PrincipalTable.EntityTypeMappings.Any(mapping => TenantModel.IsTenantOwned((IReadOnlyEntityType)mapping.TypeBase)));
}
