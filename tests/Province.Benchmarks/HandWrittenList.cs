using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.Benchmarks;

internal sealed record Line(Guid Id, string Kind, string Subject, DateTimeOffset SentAt, DateTimeOffset? DeliveredAt);

/// <summary>The list as one would write it without EF Core, with the same settings at opening.</summary>
internal static class HandWrittenList
{
    private const string Columns = """select "Id", "Kind", "Subject", "SentAt", "DeliveredAt" from "Outbox" where "Tenant" = """;

    internal static async Task<int> ReadAsync(DatabaseOptions options, TenantId city)
    {
        await using var connection = Connect(options);
        await connection.OpenAsync();
        await using (var session = connection.CreateCommand())
        {
            session.CommandText = options.IsPostgres ? "select set_config('province.tenant', $1, false)"
                : "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";
            if (options.IsPostgres)
                session.Parameters.Add(new NpgsqlParameter { Value = city.Code.ToString(CultureInfo.InvariantCulture) });
            await session.ExecuteNonQueryAsync();
        }

        await using var command = connection.CreateCommand();
        command.CommandText = $"{Columns}{(options.IsPostgres ? "$1" : "@city")} order by \"SentAt\" desc limit 50";
        command.Parameters.Add(options.IsPostgres ? new NpgsqlParameter { Value = city.Code } : new SqliteParameter("@city", city.Code));
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<Line>(50);
        while (await reader.ReadAsync())
            lines.Add(new Line(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), Time(reader, 3), reader.IsDBNull(4) ? null : Time(reader, 4)));
        return lines.Count;
    }

    private static DbConnection Connect(DatabaseOptions options) => options.IsPostgres
        ? new NpgsqlConnection(options.Application)
        : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.Folder, "province.db") }.ConnectionString);

    private static DateTimeOffset Time(DbDataReader reader, int column) =>
        reader is NpgsqlDataReader ? reader.GetFieldValue<DateTimeOffset>(column) : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);
}
