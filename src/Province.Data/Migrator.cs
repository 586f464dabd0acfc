using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Province.Data.Tenancy;

namespace Province.Data;

/// <summary>Brings the database to the model of this build, as its owner, and refuses to start on one whose locks do not hold.</summary>
public sealed class Migrator(DatabaseOptions options)
{
    /// <summary>Migrates and checks. Where the owner's connection is not given (an application that may not migrate), it only checks.</summary>
    /// <exception cref="InvalidOperationException">The database is behind this build, or a lock of row-level security does not hold.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (!options.IsPostgres)
            Directory.CreateDirectory(options.Folder);
        if (!options.IsPostgres || options.Owner is not null)
            await MigrateAsOwnerAsync(ct);
        if (options.IsPostgres)
            await CheckAsync(ct);
    }

    private async Task MigrateAsOwnerAsync(CancellationToken ct)
    {
        await using var db = Open(options.ConfigureOwner);
        await db.Database.MigrateAsync(ct);
        if (db.Database.GetDbConnection() is SqliteConnection file)
        {
            await SchedulerTables.MakeAsync(db, null, ct);
            SqliteConnection.ClearPool(file);   // a migration that rebuilds a table turns foreign keys off: its connection serves nobody after
            return;
        }

        var script = PostgreSqlSecurity.Script(db.Model, options.ApplicationRole);
        await using var application = Open(options.Configure);
        if (!await PostgreSqlSecurity.IsAppliedAsync(db, script, ct) || (await PostgreSqlSecurity.FaultsAsync(application, ct)).Count > 0)
            await PostgreSqlSecurity.ApplyAsync(db, script, ct);
        await SchedulerTables.MakeAsync(db, options.ApplicationRole, ct);
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        await using var db = Open(options.Configure);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            throw new InvalidOperationException($"The database lacks the migrations {string.Join(", ", pending)}. Run 'migrate' with ConnectionStrings:Owner set.");
        if (!await SchedulerTables.AreReadyAsync(db, ct))
            throw new InvalidOperationException("The database lacks the scheduler's tables, or ConnectionStrings:Application may not write in them. Run 'migrate' with ConnectionStrings:Owner set.");
        var faults = await PostgreSqlSecurity.FaultsAsync(db, ct);
        if (faults.Count > 0)
            throw new InvalidOperationException($"Row-level security does not hold for ConnectionStrings:Application. {string.Join(" ", faults)}");
    }

    private static ProvinceDb Open(Action<DbContextOptionsBuilder> configure)
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>();
        configure(builder);
        return new ProvinceDb(builder.Options);
    }
}
