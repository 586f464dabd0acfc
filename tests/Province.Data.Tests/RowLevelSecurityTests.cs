using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>The fifth lock, against a server, under the application's role, with SQL that forgot every other lock.</summary>
public sealed class RowLevelSecurityTests(RowLevelSecurityTests.TwoCities fixture) : IClassFixture<RowLevelSecurityTests.TwoCities>
{
    [PostgresFact]
    public async Task Select_NoTenant_ReturnsNothingOfAnyTenantTable() =>
        await OnEachTableAsync(null, async (connection, table) => (await CountAsync(connection, table)).ShouldBe(0, table));

    [PostgresFact]
    public async Task Select_InATenant_ReturnsOwnRowsOfEveryTenantTable() => await OnEachTableAsync(Hengyang, async (connection, table) =>
        (await ScalarAsync(connection, $"select string_agg(\"Tenant\"::text, ',') from \"{table}\"")).ShouldBe("430400", table));

    [PostgresFact]
    public async Task Select_TenantWithoutRows_ReturnsNothing() =>
        await OnEachTableAsync(Hunan, async (connection, table) => (await CountAsync(connection, table)).ShouldBe(0, table));

    [PostgresFact]
    public async Task Delete_WithoutAWhere_LeavesTheOtherTenant() => await OnEachTableAsync(Hunan, async (connection, table) =>
    {
        if (!await IsAppendOnlyAsync(table))
            (await RunAsync(connection, $"delete from \"{table}\"")).ShouldBe(0, table);
    });

    [PostgresFact]
    public async Task Update_ToAnotherTenant_IsDeniedOrMatchesNothing()
    {
        await OnEachTableAsync(Hengyang, (connection, table) =>
            DeniedAsync(() => RunAsync(connection, $"update \"{table}\" set \"Tenant\" = 430000"), table));
        await OnEachTableAsync(Hunan, async (connection, table) =>
        {
            if (!await IsAppendOnlyAsync(table))
                (await RunAsync(connection, $"update \"{table}\" set \"Tenant\" = 430000")).ShouldBe(0, table);
        });
    }

    [PostgresFact]
    public async Task Insert_ForAnotherTenant_IsDenied()
    {
        await OnEachTableAsync(Hunan, (connection, table) => DeniedAsync(() => InsertAsync(connection, table, new TenantId(430100)), table));
        await OnEachTableAsync(null, (connection, table) => DeniedAsync(() => InsertAsync(connection, table, new TenantId(430100)), table));
    }

    [PostgresFact]
    public async Task Truncate_AnyTable_IsDenied() =>
        await OnEachTableAsync(Hengyang, (connection, table) => DeniedAsync(() => RunAsync(connection, $"truncate \"{table}\" cascade"), table));

    [PostgresFact]
    public async Task ReferenceRows_OutsideThePlatform_AreReadOnly()
    {
        foreach (var tenant in new TenantId?[] { null, Hengyang })
        {
            await using var connection = await fixture.OpenAsync(tenant);
            (await CountAsync(connection, "Tenants")).ShouldBe(1);
            (await RunAsync(connection, "update \"Tenants\" set \"Area\" = 'forged'")).ShouldBe(0);
            (await RunAsync(connection, "delete from \"Tenants\"")).ShouldBe(0);
            await DeniedAsync(() => RunAsync(connection, "insert into \"Tenants\" values (430100, '', '')"), "Tenants");
        }

        await using var platform = await fixture.OpenAsync(TenantId.Platform);
        (await RunAsync(platform, "update \"Tenants\" set \"Area\" = 'x'")).ShouldBe(1);
    }

    [PostgresFact]
    public async Task AuditTables_OwnRows_AreAppendOnly()
    {
        await using var connection = await fixture.OpenAsync(Hengyang);
        var tables = await fixture.ReadAsync(SecuredTables.AppendOnly);
        tables.ShouldContain("AuditEntries");
        foreach (var table in tables)
        {
            (await CountAsync(connection, table)).ShouldBe(1, table);
            await DeniedAsync(() => RunAsync(connection, $"delete from \"{table}\""), table);
            await DeniedAsync(() => RunAsync(connection, $"update \"{table}\" set \"Tenant\" = \"Tenant\""), table);
        }
    }

    [PostgresFact]
    public async Task AuditDetail_OwnRow_CanBeEmptiedAndNothingElse()
    {
        await using var connection = await fixture.OpenAsync(Zhuzhou);
        await DeniedAsync(() => RunAsync(connection, "update \"AuditEntries\" set \"Detail\" = 'forged'"), "another detail");
        await DeniedAsync(() => RunAsync(connection, "update \"AuditEntries\" set \"Detail\" = null, \"ActorName\" = 'forged'"), "another actor");
        (await RunAsync(connection, "update \"AuditEntries\" set \"Detail\" = null")).ShouldBe(1, "and Hengyang's row is none of it");
        (await ScalarAsync(connection, "select \"Detail\" from \"AuditEntries\"")).ShouldBe(DBNull.Value);
    }

    [PostgresFact]
    public async Task Role_OfTheApplication_CannotOpenALock()
    {
        await using var connection = await fixture.OpenAsync(Hengyang);
        foreach (var attempt in new[]
                 {
                     "alter table \"Units\" disable row level security", "drop policy province_tenant on \"Units\"", "drop table \"AuditSeals\"",
                     "create policy everything on \"Units\" using (true)", "create table public.mine (id int)",
                     "alter role current_user bypassrls", $"set role {new NpgsqlConnectionStringBuilder(fixture.Options.Owner).Username}",
                     "insert into \"__EFMigrationsHistory\" values ('x', 'x')", "delete from \"__EFMigrationsHistory\"", "set session_replication_role = replica",
                 })
            await DeniedAsync(() => RunAsync(connection, attempt), attempt);
        (await CountAsync(connection, "Units")).ShouldBe(1);
    }

    [PostgresFact]
    public async Task Tables_OfTheModel_AllHaveRowLevelSecurity() => await fixture.AsOwnerAsync(async db =>
    {
        var secured = await db.Database.SqlQueryRaw<string>("select relname as \"Value\" from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity").ToListAsync();
        var open = SecuredTables.All(db.Model).Except(secured);
        open.ShouldBe(["Accounts", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserTokens", "ProtectionKeys"], ignoreOrder: true);
    });

    private async Task OnEachTableAsync(TenantId? tenant, Func<NpgsqlConnection, string, Task> check)
    {
        var tables = await fixture.ReadAsync(model => SecuredTables.OfTenants(model).Select(pair => pair.Table).ToList());
        tables.Count.ShouldBeGreaterThan(10);
        await using var connection = await fixture.OpenAsync(tenant);
        foreach (var table in tables)
            await check(connection, table);
    }

    private async Task InsertAsync(NpgsqlConnection connection, string table, TenantId tenant) => await fixture.AsOwnerAsync(async db =>
    {
        await using var command = SampleRows.InsertCommand(connection, db.Model.GetRelationalModel().Tables.Single(t => t.Name == table), tenant);
        await command.ExecuteNonQueryAsync();
    });

    private async Task<bool> IsAppendOnlyAsync(string table) => (await fixture.ReadAsync(SecuredTables.AppendOnly)).Contains(table);

    private static async Task DeniedAsync(Func<Task> attempt, string what) =>
        (await Should.ThrowAsync<PostgresException>(attempt, what)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, what);

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table) => (long)(await ScalarAsync(connection, $"select count(*) from \"{table}\""))!;

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>A row of every table for each of two cities, on a server; nothing at all when there is none.</summary>
    public sealed class TwoCities : IAsyncLifetime
    {
        private TestDatabase? _database;

        public DatabaseOptions Options => _database!.Options;

        public Task AsOwnerAsync(Func<ProvinceDb, Task> work) => _database!.AsOwnerAsync(work);

        public Task<T> ReadAsync<T>(Func<IModel, T> read) => _database!.InAsync(null, db => Task.FromResult(read(db.Model)));

        public async Task<NpgsqlConnection> OpenAsync(TenantId? tenant)
        {
            var connection = new NpgsqlConnection(Options.Application);
            await connection.OpenAsync();
            if (tenant is { } entered)
                await RunAsync(connection, $"set province.tenant = '{entered.Code.ToString(CultureInfo.InvariantCulture)}'");
            return connection;
        }

        public async Task InitializeAsync()
        {
            if (PostgresServer.ReasonToSkip is not null)
                return;
            _database = await TestDatabase.CreateAsync("postgres");
            await SampleRows.InsertAsync(_database, Hengyang, Zhuzhou);
        }

        public async Task DisposeAsync()
        {
            if (_database is not null)
                await _database.DisposeAsync();
        }
    }
}
