using Npgsql;
using Province.Tests;

namespace Province.App.Tests.AtOnce;

/// <summary>Holds up every write to a table on PostgreSQL, so that changes which were let past their checks meet at the same line; reads go on.</summary>
internal sealed class Blockade : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly NpgsqlConnection _connection;

    private Blockade(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Sends changes at once: each waits at the table until all of them wait, then all go on.</summary>
    public static async Task<IReadOnlyList<T>> MeetAsync<T>(TestDatabase database, string table, params Func<Task<T>>[] changes)
    {
        await using var blockade = await StartAsync(database, table);
        var sent = changes.Select(change => Task.Run(change)).ToList();
        await blockade.WaitForAsync(sent);
        await blockade.RunAsync("COMMIT");
        return await Task.WhenAll(sent);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<Blockade> StartAsync(TestDatabase database, string table)
    {
        var name = new NpgsqlConnectionStringBuilder(database.Options.Owner).Database;
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer.Required) { Database = name, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var blockade = new Blockade(connection);
        await blockade.RunAsync($"BEGIN; LOCK TABLE \"{table}\" IN SHARE MODE");
        return blockade;
    }

    private async Task WaitForAsync<T>(List<Task<T>> sent)
    {
        var until = DateTime.UtcNow + Patience;
        while (await CountAsync() < sent.Count)
        {
            if (sent.Find(change => change.IsCompleted) is { } early)
                throw new InvalidOperationException($"A change was answered before it reached the blockade: {await early}");
            if (DateTime.UtcNow > until)
                throw new TimeoutException($"Fewer than {sent.Count} changes reached the blockade.");
            await Task.Delay(20);
        }
    }

    private async Task<long> CountAsync()
    {
        await RunAsync("SELECT pg_stat_clear_snapshot()");   // else a connection that was opened after the first look is never seen in this transaction
        await using var command = new NpgsqlCommand(
            "select count(distinct a.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()", _connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
