using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;

namespace Province.Tests;

/// <summary>
/// A migrated database of its own: a file of SQLite, or a database on the server with a role that owns the tables
/// and another that owns nothing and does the work. It is gone when disposed.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _name;

    private TestDatabase(string name, DatabaseOptions options)
    {
        _name = name;
        Options = options;
        _services = new ServiceCollection().AddProvinceData(options).BuildServiceProvider(validateScopes: true);
    }

    public DatabaseOptions Options { get; }

    /// <summary>The same database as settings of the application.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Database:Provider"] = Options.Provider,
        ["Database:Folder"] = Options.Folder,
        ["ConnectionStrings:Owner"] = Options.Owner,
        ["ConnectionStrings:Application"] = Options.Application,
    };

    public static async Task<TestDatabase> CreateAsync(string provider, bool migrate = true)
    {
        var name = $"province_test_{Guid.NewGuid():N}"[..26];
        var database = new TestDatabase(name, provider == "postgres" ? await OnServerAsync(name) : OnFile(name));
        if (migrate)
            await database._services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>A scope in a tenant, as the door opens one; null enters none.</summary>
    public AsyncServiceScope Enter(TenantId? tenant, string? unit = null)
    {
        var scope = _services.CreateAsyncScope();
        if (tenant is { } entered)
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(entered, unit);
        return scope;
    }

    public async Task<T> InAsync<T>(TenantId? tenant, Func<ProvinceDb, Task<T>> work, string? unit = null)
    {
        await using var scope = Enter(tenant, unit);
        return await work(scope.ServiceProvider.GetRequiredService<ProvinceDb>());
    }

    public Task InAsync(TenantId? tenant, Func<ProvinceDb, Task> work, string? unit = null) =>
        InAsync(tenant, async db =>
        {
            await work(db);
            return true;
        }, unit);

    /// <summary>A context of the role that owns the tables, for SQL that no policy binds.</summary>
    public async Task AsOwnerAsync(Func<ProvinceDb, Task> work)
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>();
        Options.ConfigureOwner(builder);
        await using var db = new ProvinceDb(builder.Options);
        await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Options.IsPostgres)
        {
            foreach (var connection in new[] { Options.Owner, Options.Application })
                await using (var pooled = new NpgsqlConnection(connection))
                    NpgsqlConnection.ClearPool(pooled);
            await PostgresServer.RunAsync("", $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", $"DROP ROLE IF EXISTS {_name}_app", $"DROP ROLE IF EXISTS {_name}_owner");
            return;
        }

        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Options.Folder))
            Directory.Delete(Options.Folder, recursive: true);
    }

    private static DatabaseOptions OnFile(string name) => new() { Provider = "sqlite", Folder = Path.Combine(Path.GetTempPath(), name) };

    private static async Task<DatabaseOptions> OnServerAsync(string name)
    {
        var (owner, application) = ($"{name}_owner", $"{name}_app");
        await PostgresServer.RunAsync("",
            $"CREATE ROLE {owner} LOGIN PASSWORD '{name}'",
            $"CREATE ROLE {application} LOGIN PASSWORD '{name}'",
            $"CREATE DATABASE {name} OWNER {owner}");
        await PostgresServer.RunAsync(name,
            $"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {application}",
            $"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT USAGE ON SEQUENCES TO {application}");
        return new() { Provider = "postgres", Owner = ConnectionOf(owner), Application = ConnectionOf(application) };

        string ConnectionOf(string role) =>
            new NpgsqlConnectionStringBuilder(PostgresServer.Required) { Database = name, Username = role, Password = name, MaxPoolSize = 20, CommandTimeout = 120 }.ConnectionString;
    }
}
