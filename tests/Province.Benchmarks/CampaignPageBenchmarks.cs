using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>
/// The progress of a campaign with 14 cities and 500 findings, asked for by an organiser with a token in the in-memory server; baseline, in the same
/// server behind the same sign-in and under the same row-level security: queries by hand and the same HTML by string builder. Target: 2 times.
/// </summary>
[Config(typeof(InThisProcess))]
public class CampaignPageBenchmarks
{
    private TestDatabase _database = null!;
    private BenchmarkServer _server = null!;
    private HttpClient _organiser = null!;
    private Guid _campaign;

    [ParamsSource(nameof(Providers))]
    public string Provider { get; set; } = "";

    public static IEnumerable<string> Providers => TenantListBenchmarks.Providers;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _database = await TestDatabase.CreateAsync(Provider);
        _server = await BenchmarkServer.StartAsync(_database, keepsDocuments: true, http => HandWrittenCampaignPage.AnswerAsync(http, _database.Options));
        _organiser = await _server.SignInAsync("hunan.organiser");
        _campaign = await _database.InAsync(new TenantId(430000), db => new CampaignRows(db, TimeProvider.System.GetUtcNow()).FillAsync());
        if (Provider == "postgres")
            await _database.AsOwnerAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        SamePage.Assert(await Page(), await ByHand());
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<string> ByHand() => _organiser.GetStringAsync(new Uri($"/by-hand/{_campaign}", UriKind.Relative));

    [Benchmark]
    public Task<string> Page() => _organiser.GetStringAsync(new Uri($"/campaigns/{_campaign}", UriKind.Relative));
}
