using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>
/// Two tabs of a plan's page, asked for by the city's planner with a token in the in-memory server; baseline, in the same server
/// behind the same sign-in and under the same row-level security: the same queries by hand and the same HTML by string builder.
/// Target: 2 times.
/// </summary>
[Config(typeof(InThisProcess))]
public class PlanPageBenchmarks
{
    private TestDatabase _database = null!;
    private BenchmarkServer _server = null!;
    private HttpClient _planner = null!;
    private Guid _plan;

    [ParamsSource(nameof(Providers))]
    public string Provider { get; set; } = "";

    [Params("overview", "annex-1")]
    public string Tab { get; set; } = "";

    /// <summary>Whether the application may keep the document as data from one view to the next; by hand it is read each time.</summary>
    [Params(true, false)]
    public bool KeepsDocuments { get; set; }

    public static IEnumerable<string> Providers => PostgresServer.ReasonToSkip is null ? ["sqlite", "postgres"] : ["sqlite"];

    [GlobalSetup]
    public async Task StartAsync()
    {
        _database = await TestDatabase.CreateAsync(Provider);
        _server = await BenchmarkServer.StartAsync(_database, KeepsDocuments, http => HandWrittenPlanPage.AnswerAsync(http, _database.Options));
        _planner = await _server.SignInAsync("hengyang.planner");
        var plans = JsonDocument.Parse(await _planner.GetStringAsync(new Uri("/api/v1/plans", UriKind.Relative)));
        _plan = plans.RootElement.GetProperty("items")[0].GetProperty("planId").GetGuid();
        await CheckAsync();
    }

    /// <summary>Stops when the two pages do not say the same.</summary>
    internal async Task CheckAsync() => SamePage.Assert(await Page(), await ByHand());

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<string> ByHand() => _planner.GetStringAsync(new Uri($"/by-hand/{_plan}?tab={Tab}", UriKind.Relative));

    [Benchmark]
    public Task<string> Page() => _planner.GetStringAsync(new Uri($"/plans/{_plan}?tab={Tab}", UriKind.Relative));
}
