using System.Data.Common;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>
/// A list as every page has it: how many rows there are, and the first 50 in order, filtered, for one of 14 cities with 2,000 rows each.
/// <c>Call</c>: through the door, connection opened included. <c>Query</c>: in an open context. Baselines: the same two statements
/// by hand on the same database under the same row-level security. Target: 1.3 times.
/// </summary>
[Config(typeof(InThisProcess))]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams), CategoriesColumn]
public class TenantListBenchmarks
{
    private const int RowsOfACity = 2000;
    private const string Columns = """ "Id", "Kind", "Subject", "SentAt", "DeliveredAt" """;
    private const string From = """from "Outbox" where "Tenant" = $1 and "Kind" = $2""";
    private const string First = $"""{From} order by "SentAt" desc, "Id" limit 50""";

    private static readonly TenantId City = new(430400);

    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;
    private Door _door = null!;
    private AsyncServiceScope _scope;
    private TenantList.Handler _handler = null!;
    private DbConnection _connection = null!;

    [ParamsSource(nameof(Providers))]
    public string Provider { get; set; } = "";

    public static IEnumerable<string> Providers => PostgresServer.ReasonToSkip is null ? ["sqlite", "postgres"] : ["sqlite"];

    [GlobalSetup]
    public async Task FillAsync()
    {
        _database = await TestDatabase.CreateAsync(Provider);
        for (var city = 430100; city <= 431400; city += 100)
            await _database.InAsync(new TenantId(city), async db =>
            {
                db.Outbox.AddRange(Enumerable.Range(0, RowsOfACity).Select(number => EnvelopeOf(new TenantId(city), number)));
                await db.SaveChangesAsync();
            });
        if (Provider == "postgres")
            await _database.AsOwnerAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        _services = new ServiceCollection().AddProvinceData(_database.Options).AddDoor().AddScoped<TenantList.Handler>().BuildServiceProvider();
        _door = new Door(_services.GetRequiredService<IServiceScopeFactory>(), Caller.Machine("benchmark", City, Right.ViewExchange));
        _scope = _database.Enter(City);
        var db = _scope.ServiceProvider.GetRequiredService<ProvinceDb>();
        await db.Database.OpenConnectionAsync();
        _handler = new TenantList.Handler(db);
        _connection = await HandWrittenQueries.OpenAsync(_database.Options, City);
        if (await CallByHand() != await CallThroughTheDoor() || await CallByHandInOneStatement() != await CallThroughTheDoor() || await QueryByHand() != await QueryInTheContext())
            throw new InvalidOperationException("The two lists differ.");
    }

    [GlobalCleanup]
    public async Task DropAsync()
    {
        await _connection.DisposeAsync();
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Call")]
    public async Task<int> CallByHand()
    {
        await using var connection = await HandWrittenQueries.OpenAsync(_database.Options, City);
        return await ReadAsync(connection);
    }

    /// <summary>Count and rows in one statement, as the application asks: what is left is what the framework costs.</summary>
    [Benchmark, BenchmarkCategory("Call")]
    public async Task<int> CallByHandInOneStatement()
    {
        await using var connection = await HandWrittenQueries.OpenAsync(_database.Options, City);
        var rows = await HandWrittenQueries.RowsAsync(connection, $"select {Columns}, (select count(*) {From}) {First}",
            row => (Row: RowOf(row), Total: row.GetInt32(5)), City.Code, TenantList.Kind);
        return rows.Count + rows[0].Total;
    }

    [Benchmark, BenchmarkCategory("Call")]
    public async Task<int> CallThroughTheDoor() => Count(await _door.CallAsync((TenantList.Handler h) => h.HandleAsync(new ListQuery(), CancellationToken.None)));

    [Benchmark(Baseline = true), BenchmarkCategory("Query")]
    public Task<int> QueryByHand() => ReadAsync(_connection);

    [Benchmark, BenchmarkCategory("Query")]
    public async Task<int> QueryInTheContext() => Count(await _handler.HandleAsync(new ListQuery(), CancellationToken.None));

    private static int Count(Page<TenantList.Row> page) => page.Items.Count + page.Total;

    private static async Task<int> ReadAsync(DbConnection connection)
    {
        var total = (await HandWrittenQueries.RowsAsync(connection, $"select count(*) {From}", row => row.GetInt32(0), City.Code, TenantList.Kind))[0];
        var rows = await HandWrittenQueries.RowsAsync(connection, $"select {Columns} {First}", RowOf, City.Code, TenantList.Kind);
        return rows.Count + total;
    }

    private static TenantList.Row RowOf(DbDataReader row) => new()
    {
        Id = row.GetGuid(0), Kind = row.GetString(1), Subject = row.GetString(2), SentAt = Time(row, 3), DeliveredAt = row.IsDBNull(4) ? null : Time(row, 4),
    };

    private static DateTimeOffset Time(DbDataReader row, int column) =>
        row is NpgsqlDataReader ? row.GetFieldValue<DateTimeOffset>(column) : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    private static OutboxEnvelope EnvelopeOf(TenantId city, int number) => new(
        city, Guid.NewGuid(), city.Province, new Letter(number % 2 == 0 ? TenantList.Kind : "audit.head", $"plan/{number}", $"第 {number} 件", "{}"),
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number));
}
