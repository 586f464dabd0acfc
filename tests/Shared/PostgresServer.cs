using Npgsql;

namespace Province.Tests;

/// <summary>The server that the tests may make databases and roles on.</summary>
public static class PostgresServer
{
    private const string Variable = "PROVINCE_TEST_POSTGRES";

    public static string? ReasonToSkip =>
        Connection is null ? $"{Variable} is not set: give it the connection string of a superuser of a PostgreSQL server, or run tests/run.sh." : null;

    public static string Required => Connection ?? throw new InvalidOperationException(ReasonToSkip);

    private static string? Connection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    public static async Task RunAsync(string database, params string[] commands)
    {
        var target = new NpgsqlConnectionStringBuilder(Required) { Pooling = false };
        if (database.Length > 0)
            target.Database = database;
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync();
        foreach (var text in commands)
        {
            await using var command = new NpgsqlCommand(text, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
