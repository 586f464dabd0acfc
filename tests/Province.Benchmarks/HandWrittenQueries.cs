using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Tenancy;

namespace Province.Benchmarks;

internal sealed record HandWrittenPlan(
    Guid Id, PlanStage Stage, int CurrentVersion, Guid? SubmittedBy, HandWrittenVersion Version, PlanDocument Document, int Comments, int Waiting);

internal sealed record HandWrittenVersion(string Title, string? DocumentNumber, DateOnly? IssuedOn, string? ApprovedBy, Disclosure? Disclosure, int Errors, int Warnings);

/// <summary>The queries of the page without EF Core, on one connection: the plan, its versions, the document, the comments.</summary>
internal static class HandWrittenQueries
{
    private const string Plan = """select "Stage", "CurrentVersion", "SubmittedBy" from "Plans" where "Tenant" = $1 and "Id" = $2""";

    private const string Versions = """
        select "Number", "Title", "FileName", "FileSha256", "Reason", "Issuance_DocumentNumber", "Issuance_IssuedOn", "Issuance_ApprovedBy",
        "Issuance_Disclosure", "Figures_Errors", "Figures_Warnings" from "PlanVersions" where "Tenant" = $1 and "PlanId" = $2 order by "Number" desc
        """;

    private const string Content = """select "Document" from "PlanContents" where "Tenant" = $1 and "PlanId" = $2 and "Number" = $3""";

    private const string Comments = """select "Version", "Annex", "Text" from "PlanComments" where "Tenant" = $1 and "PlanId" = $2 order by "Version", "Ordinal" """;

    private const string Waiting = """select count(*) from "Reminders" where "Tenant" = $1 and "AccountId" = $2 and "Channel" = 'Bell' and "ReadAt" is null""";

    internal static async Task<HandWrittenPlan> ReadAsync(DatabaseOptions options, TenantId city, Guid account, Guid id)
    {
        await using var connection = await OpenAsync(options, city);
        var (stage, current, submitter) = (await RowsAsync(connection, Plan, row => (Enum.Parse<PlanStage>(row.GetString(0)), row.GetInt32(1), Value<Guid>(row, 2)), city.Code, id))[0];
        var version = (await RowsAsync(connection, Versions, VersionOf, city.Code, id)).Single(row => row.Number == current).Version;
        var json = (await RowsAsync(connection, Content, row => row.GetString(0), city.Code, id, current))[0];
        var comments = await RowsAsync(connection, Comments, row => row.GetString(2), city.Code, id);
        return new HandWrittenPlan(id, stage, current, submitter, version, PlanJson.Read(json), comments.Count, await WaitingAsync(connection, city, account));
    }

    /// <summary>How many reminders wait for the person: the frame of the page says it.</summary>
    internal static async Task<int> WaitingAsync(DbConnection connection, TenantId tenant, Guid account) =>
        (await RowsAsync(connection, Waiting, row => row.GetInt32(0), tenant.Code, account))[0];

    /// <summary>Opens as the application does: its own connection string, and on a server the tenant first.</summary>
    internal static async Task<DbConnection> OpenAsync(DatabaseOptions options, TenantId city)
    {
        DbConnection connection = options.IsPostgres
            ? new NpgsqlConnection(options.Application)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.Folder, "province.db") }.ConnectionString);
        await connection.OpenAsync();
        if (options.IsPostgres)
            await RowsAsync(connection, "select set_config('province.tenant', $1, false)", row => row.GetString(0), city.Code.ToString(CultureInfo.InvariantCulture));
        return connection;
    }

    internal static async Task<List<T>> RowsAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, params object[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters.Add(connection is NpgsqlConnection ? new NpgsqlParameter { Value = parameters[i] } : new SqliteParameter($"${i + 1}", parameters[i]));
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    internal static T? Value<T>(DbDataReader row, int column) where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static (int Number, HandWrittenVersion Version) VersionOf(DbDataReader row) => (row.GetInt32(0), new(
        row.GetString(1), Text(row, 5), Value<DateOnly>(row, 6), Text(row, 7),
        Text(row, 8) is { } disclosure ? Enum.Parse<Disclosure>(disclosure) : null, row.GetInt32(9), row.GetInt32(10)));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
