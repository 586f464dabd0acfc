using Microsoft.EntityFrameworkCore;
using Npgsql;
using Province.Data.Tenancy;

namespace Province.Data;

/// <summary>Brings the database to the model of this build, as its owner.</summary>
public sealed class Migrator(DatabaseOptions options)
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (!options.IsPostgres)
            Directory.CreateDirectory(options.Folder);
        await using var db = OwnerContext();
        await db.Database.MigrateAsync(ct);
        if (!options.IsPostgres)
            return;
        await db.Database.ExecuteSqlRawAsync(RowLevelSecurity.PostgreSqlScript(db.Model), ct);
        var role = new NpgsqlConnectionStringBuilder(options.Application).Username;
        if (role is not null && role != new NpgsqlConnectionStringBuilder(options.Owner ?? options.Application).Username)
            await db.Database.ExecuteSqlRawAsync(RowLevelSecurity.PostgreSqlAppendOnlyScript(db.Model, role), ct);
    }

    private ProvinceDb OwnerContext()
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>();
        options.ConfigureOwner(builder);
        var scope = new TenantScope();
        builder.AddInterceptors(new TenantConnectionInterceptor(scope));
        return new ProvinceDb(builder.Options, scope);
    }
}
