using Microsoft.Data.Sqlite;
using Npgsql;
using Province.Tests;

namespace Province.App.Tests.Exchange;

/// <summary>What somebody with the owner's access to the database could do behind the application's back.</summary>
internal static class OwnerSql
{
    public static async Task<int> RunAsync(TestDatabase database, string command)
    {
        if (database.Options.IsPostgres)
        {
            await using var server = new NpgsqlConnection(database.Options.Owner);
            await server.OpenAsync();
            await using var order = new NpgsqlCommand(command, server);
            return await order.ExecuteNonQueryAsync();
        }

        await using var file = new SqliteConnection($"Data Source={Path.Combine(database.Options.Folder, "province.db")}");
        await file.OpenAsync();
        await using var pragma = new SqliteCommand("PRAGMA foreign_keys=OFF; PRAGMA busy_timeout=10000;" + command, file);
        return await pragma.ExecuteNonQueryAsync();
    }
}
