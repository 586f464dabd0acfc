using Microsoft.EntityFrameworkCore;
using Npgsql;
using Province.Tests;

namespace Province.Data.Tests;

public sealed class MigrationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Migrations_OfEachProvider_AreUpToDateWithTheModel(string provider)
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>();
        new DatabaseOptions { Provider = provider, Application = "Host=nowhere" }.Configure(builder);
        using var db = new ProvinceDb(builder.Options);
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run: bash src/add-migration.sh NAME");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Database_AfterMigration_HasTheTablesAndColumnsOfTheModel(string provider)
    {
        var database = await databases.OnAsync(provider);
        await database.AsOwnerAsync(async db =>
        {
            var columns = provider == "sqlite"
                ? """select m.name || '.' || c.name as "Value" from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'QRTZ\_%' escape '\' and m.name not like '\_\_EF%' escape '\'"""
                : """select table_name || '.' || column_name as "Value" from information_schema.columns where table_schema = 'public' and table_name not like '\_\_EF%'""";
            var found = await db.Database.SqlQueryRaw<string>(columns).ToListAsync();
            var modelled = db.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"));
            found.ShouldBe(modelled, ignoreOrder: true);
            (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Migrate_Again_ChangesNothing(string provider) =>
        await new Migrator((await databases.OnAsync(provider)).Options).MigrateAsync(CancellationToken.None);

    [PostgresFact]
    public async Task Migrate_WithoutTheOwner_ChecksThatTheDatabaseIsReady()
    {
        await using var database = await TestDatabase.CreateAsync("postgres", migrate: false);
        var application = new Migrator(database.Options with { Owner = null });
        (await Should.ThrowAsync<InvalidOperationException>(() => application.MigrateAsync(CancellationToken.None))).Message.ShouldContain("The database lacks the migrations");
        await new Migrator(database.Options).MigrateAsync(CancellationToken.None);
        await application.MigrateAsync(CancellationToken.None);
    }

    [PostgresFact]
    public async Task Migrate_RoleThatOwnsTheTables_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        var careless = database.Options with { Application = database.Options.Owner };
        (await RefusalAsync(careless)).ShouldContain("owns table Units");
    }

    [PostgresFact]
    public async Task Migrate_RoleThatMayBecomeTheOwner_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        await PostgresServer.RunAsync("", $"GRANT {Role(database.Options.Owner)} TO {Role(database.Options.Application)}");
        (await RefusalAsync(database.Options)).ShouldContain("is a member of the role that does");
    }

    [PostgresFact]
    public async Task Migrate_RoleThatBypassesPolicies_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        await PostgresServer.RunAsync("", $"ALTER ROLE {Role(database.Options.Application)} BYPASSRLS");
        (await RefusalAsync(database.Options)).ShouldContain("bypasses row-level security");
    }

    [PostgresFact]
    public async Task Migrate_PolicySwitchedOff_IsMendedByTheOwnerAndRefusedWithout()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        await database.AsOwnerAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Units\" DISABLE ROW LEVEL SECURITY"));
        (await RefusalAsync(database.Options with { Owner = null })).ShouldContain("Table Units has no row-level security.");
        await new Migrator(database.Options).MigrateAsync(CancellationToken.None);
        await new Migrator(database.Options with { Owner = null }).MigrateAsync(CancellationToken.None);
    }

    private static async Task<string> RefusalAsync(DatabaseOptions options) =>
        (await Should.ThrowAsync<InvalidOperationException>(() => new Migrator(options).MigrateAsync(CancellationToken.None))).Message;

    private static string? Role(string? connection) => new NpgsqlConnectionStringBuilder(connection).Username;
}
