using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Province.Data;
using Province.Data.Tenancy;

namespace Province.Migrations.Sqlite;

/// <summary>Gives the migration tools a context; nothing is connected to when a migration is written.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ProvinceDb>
{
    public ProvinceDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>();
        new DatabaseOptions().Configure(builder);
        return new ProvinceDb(builder.Options);
    }
}
