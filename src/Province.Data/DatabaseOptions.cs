using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Province.Data.Tenancy;

namespace Province.Data;

/// <summary>Which database, and how to reach it.</summary>
public sealed record DatabaseOptions
{
    /// <summary><c>sqlite</c> (one file, the default) or <c>postgres</c>.</summary>
    public string Provider { get; init; } = "sqlite";

    /// <summary>The folder of the SQLite file.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>The connection of the role that owns the tables and migrates; PostgreSQL only. Null where the application may not migrate.</summary>
    public string? Owner { get; init; }

    /// <summary>The connection of the role that owns nothing and that the application works under; PostgreSQL only.</summary>
    public string? Application { get; init; }

    public bool IsPostgres => Provider == "postgres";

    internal string ApplicationRole => new NpgsqlConnectionStringBuilder(Checked(Application, nameof(Application))).Username
        ?? throw new InvalidOperationException("ConnectionStrings:Application must name its role in 'Username'.");

    /// <summary>Where the scheduler keeps its own tables: the application's role, or the same file. It knows no tenant.</summary>
    public string Scheduler => IsPostgres ? Checked(Application, nameof(Application)) : new SqliteConnectionStringBuilder(File()) { DefaultTimeout = 30 }.ConnectionString;

    /// <summary>Configures a context for the application's own role.</summary>
    public void Configure(DbContextOptionsBuilder builder) => Configure(builder, Application, nameof(Application));

    /// <summary>Configures a context for the role that migrates.</summary>
    public void ConfigureOwner(DbContextOptionsBuilder builder) => Configure(builder, Owner, nameof(Owner));

    /// <summary>Builds the model on another thread while the application is put together; every context finds it, or waits for it.</summary>
    /// <returns>The model; what fails here fails again in the first context, so that nobody need wait for it.</returns>
    public Task<IModel> BuildModelAsync() => Task.Run(() =>
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>();
        Configure(builder);
        using var db = new ProvinceDb(builder.Options);
        return db.Model;
    });

    private void Configure(DbContextOptionsBuilder builder, string? postgres, string setting)
    {
        TenantLocks.Ensure(builder);
        if (IsPostgres)
            builder.UseNpgsql(Checked(postgres, setting), options => options
                .MigrationsAssembly("Province.Migrations.PostgreSql").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        else if (Provider == "sqlite")
            builder.UseSqlite(File(), options => options
                .MigrationsAssembly("Province.Migrations.Sqlite").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        else
            throw new InvalidOperationException($"Database:Provider is '{Provider}'; it must be 'sqlite' or 'postgres'.");
    }

    private string File() => new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "province.db") }.ConnectionString;

    /// <summary>Two settings of the driver carry a tenant from one request into the next.</summary>
    private static string Checked(string? connection, string setting)
    {
        if (string.IsNullOrWhiteSpace(connection))
            throw new InvalidOperationException($"ConnectionStrings:{setting} is missing; PostgreSQL needs it.");
        var parsed = new NpgsqlConnectionStringBuilder(connection);
        if (parsed.NoResetOnClose || parsed.Multiplexing)
            throw new InvalidOperationException($"ConnectionStrings:{setting} must not set 'No Reset On Close' or 'Multiplexing': both leak one tenant's rows into another's requests.");
        return connection;
    }
}
