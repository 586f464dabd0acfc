using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Province.Data.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>How a connection learns its tenant, and forgets it.</summary>
public sealed class ConnectionTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [PostgresFact]
    public async Task RawQuery_OnTheContextsConnection_SeesTheTenantAlone()
    {
        var database = await FilledAsync();
        (await CodesAsync(database, Hengyang)).ShouldBe([Hengyang.Code]);
        (await CodesAsync(database, Zhuzhou)).ShouldBe([Zhuzhou.Code]);
        (await CodesAsync(database, null)).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Pool_OfOneConnection_LeaksNoTenantIntoTheNextUse()
    {
        var database = await FilledAsync();
        var one = database.Options with { Application = new NpgsqlConnectionStringBuilder(database.Options.Application) { MaxPoolSize = 1 }.ConnectionString };
        await using var services = new ServiceCollection().AddProvinceData(one).BuildServiceProvider();
        var backends = new HashSet<int>();
        for (var i = 0; i < 60; i++)
        {
            var tenant = (i % 3) switch { 0 => Hengyang, 1 => Zhuzhou, _ => (Domain.Tenancy.TenantId?)null };
            await using var scope = services.CreateAsyncScope();
            if (tenant is { } entered)
                scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(entered);
            var db = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
            (await db.Database.SqlQueryRaw<int>("select \"Tenant\" as \"Value\" from \"Units\"").ToListAsync()).ShouldBe(tenant is { } own ? [own.Code] : []);
            backends.Add(await db.Database.SqlQueryRaw<int>("select pg_backend_pid() as \"Value\"").SingleAsync());
        }

        backends.ShouldHaveSingleItem("the test is about one connection used again");
    }

    [PostgresFact]
    public async Task Connection_AfterAFailedTransaction_IsStillInItsTenant()
    {
        var database = await FilledAsync();
        await database.InAsync(Hengyang, async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using (await db.Database.BeginTransactionAsync())
                await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("select 1/0"));
            (await db.Database.SqlQueryRaw<int>("select \"Tenant\" as \"Value\" from \"Units\"").ToListAsync()).ShouldBe([Hengyang.Code]);
        });
    }

    [Fact]
    public async Task SqliteConnection_FreshOrFromThePool_HasTheSettingsForManyWriters()
    {
        var database = await databases.OnAsync("sqlite");
        for (var i = 0; i < 3; i++)
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.InAsync(Hengyang, async db =>
            {
                await db.Database.OpenConnectionAsync();
                (await SettingAsync(db, "journal_mode")).ShouldBe("wal");
                (await SettingAsync(db, "busy_timeout")).ShouldBe(10000L);
                (await SettingAsync(db, "foreign_keys")).ShouldBe(1L);
                (await SettingAsync(db, "synchronous")).ShouldBe(2L);
            })));
    }

    [Theory]
    [InlineData("No Reset On Close=true")]
    [InlineData("Multiplexing=true")]
    public void Options_SettingThatLeaks_IsRefused(string setting)
    {
        var options = new DatabaseOptions { Provider = "postgres", Owner = "Host=h;Username=o", Application = $"Host=h;Username=a;{setting}" };
        Should.Throw<InvalidOperationException>(() => options.Configure(new DbContextOptionsBuilder())).Message.ShouldContain("ConnectionStrings:Application must not set");
    }

    [Fact]
    public void Options_Incomplete_AreRefused()
    {
        Should.Throw<InvalidOperationException>(() => new DatabaseOptions { Provider = "oracle" }.Configure(new DbContextOptionsBuilder())).Message.ShouldContain("'oracle'");
        Should.Throw<InvalidOperationException>(() => new DatabaseOptions { Provider = "postgres" }.Configure(new DbContextOptionsBuilder()))
            .Message.ShouldContain("ConnectionStrings:Application is missing");
        Should.Throw<InvalidOperationException>(() => new DatabaseOptions { Provider = "postgres", Application = "Host=h" }.ConfigureOwner(new DbContextOptionsBuilder()))
            .Message.ShouldContain("ConnectionStrings:Owner is missing");
    }

    [Fact]
    public void SessionCommand_OfEachProvider_SetsTheTenant()
    {
        var scope = new TenantScope();
        SessionCommand.For(new NpgsqlConnection(), scope).ShouldBeNull();
        SessionCommand.For(new SqlConnection(), scope).ShouldBeNull();
        scope.Enter(Hengyang);
        using var postgres = SessionCommand.For(new NpgsqlConnection(), scope)!;
        (postgres.CommandText, postgres.Parameters[0].Value).ShouldBe(("select set_config('province.tenant', $1, false)", "430400"));
        using var sqlServer = SessionCommand.For(new SqlConnection(), scope)!;
        sqlServer.CommandText.ShouldBe("EXEC sp_set_session_context @key = N'province.tenant', @value = @tenant, @read_only = 1");
        sqlServer.Parameters["@tenant"].Value.ShouldBe(430400);
        using var sqlite = SessionCommand.For(new SqliteConnection(), scope)!;
        sqlite.CommandText.ShouldContain("foreign_keys=ON");
    }

    private static async Task<object?> SettingAsync(ProvinceDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return await command.ExecuteScalarAsync();
    }

    private async Task<TestDatabase> FilledAsync()
    {
        var database = await databases.OnAsync("postgres");
        await SampleRows.InsertAsync(database, Hengyang, Zhuzhou);
        return database;
    }

    private static Task<List<int>> CodesAsync(TestDatabase database, Domain.Tenancy.TenantId? tenant) =>
        database.InAsync(tenant, db => db.Database.SqlQueryRaw<int>("select \"Tenant\" as \"Value\" from \"Units\"").ToListAsync());
}
