using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>
/// A page of 50 rows of one of 14 cities, opening included: through the context with its filter, and by hand on the same
/// database under the same row-level security. Target: 1.3 times.
/// </summary>
[Config(typeof(InThisProcess))]
public class TenantListBenchmarks
{
    private const int RowsOfACity = 2000;

    private static readonly TenantId City = new(430400);

    private readonly Func<ProvinceDb, IAsyncEnumerable<Line>> _compiled = EF.CompileAsyncQuery((ProvinceDb db) =>
        db.Outbox.OrderByDescending(row => row.SentAt).Take(50).Select(row => new Line(row.Id, row.Kind, row.Subject, row.SentAt, row.DeliveredAt)));

    private TestDatabase _database = null!;

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
                for (var i = 0; i < RowsOfACity; i++)
                    db.Outbox.Add(EnvelopeOf(new TenantId(city), i));
                await db.SaveChangesAsync();
            });
        if (Provider == "postgres")
            await _database.AsOwnerAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
    }

    [GlobalCleanup]
    public async Task DropAsync() => await _database.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task<int> ByHand() => HandWrittenList.ReadAsync(_database.Options, City);

    [Benchmark]
    public Task<int> ThroughTheContext() => _database.InAsync(City, async db => (await db.Outbox.OrderByDescending(row => row.SentAt).Take(50)
        .Select(row => new Line(row.Id, row.Kind, row.Subject, row.SentAt, row.DeliveredAt)).ToListAsync()).Count);

    [Benchmark]
    public Task<int> ThroughACompiledQuery() => _database.InAsync(City, async db =>
    {
        var lines = new List<Line>(50);
        await foreach (var line in _compiled(db))
            lines.Add(line);
        return lines.Count;
    });

    private static OutboxEnvelope EnvelopeOf(TenantId city, int number) => new(
        city, Guid.NewGuid(), city.Province, new Letter("plan.filed", $"plan/{number}", $"第 {number} 件", "{}"), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number));
}
