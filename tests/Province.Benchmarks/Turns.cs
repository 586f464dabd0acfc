using System.Diagnostics;
using System.Globalization;

namespace Province.Benchmarks;

/// <summary>
/// Baseline and benchmark turn about, a few calls each, in one run: what else the machine does hits both alike. Thousands of calls come
/// first, until the compiler has no more to say. Wall time is that of the median call and, for a machine that others use, of the quietest
/// tenth, which hardly waited for a core; processor time is that of the median round, for threads beside the work (the driver, the
/// application's loops) count too.
/// </summary>
internal sealed class Turns(int warmUp, int rounds)
{
    private const int CallsOfARound = 20;

    /// <summary>The compiler works beside the calls, and on a busy machine long after them.</summary>
    private static readonly TimeSpan LeastWarmUp = TimeSpan.FromSeconds(15);

    internal static async Task RunAsync(string[] only)
    {
        var turns = new Turns(Setting("PROVINCE_BENCHMARK_WARM_UP", 4000), Setting("PROVINCE_BENCHMARK_ROUNDS", 100));
        bool Wanted(string what) => only.Length == 0 || only.Any(part => what.Contains(part, StringComparison.Ordinal));
        var reading = new PlanReadingBenchmarks();
        reading.Load();
        if (Wanted("reading"))
            await new Turns(50, 5).CompareAsync("reading and checking", () => Task.FromResult(reading.DecodeAndFindDigits()), () => Task.FromResult(reading.ReadAndCheck()));
        foreach (var provider in TenantListBenchmarks.Providers.Where(provider => Wanted("campaign-" + provider)))
            await turns.CampaignAsync(provider);
        foreach (var provider in TenantListBenchmarks.Providers.Where(provider => Wanted("page-" + provider) || Wanted("list-" + provider)))
        {
            if (Wanted("page-" + provider))
                await turns.PagesAsync(provider);
            if (Wanted("list-" + provider))
                await turns.ListsAsync(provider);
        }
    }

    private async Task PagesAsync(string provider)
    {
        foreach (var keeps in new[] { true, false })
        {
            var page = new PlanPageBenchmarks { Provider = provider, Tab = "overview", KeepsDocuments = keeps };
            await page.StartAsync();
            foreach (var tab in new[] { "overview", "annex-1" })
            {
                page.Tab = tab;
                await page.CheckAsync();
                await CompareAsync($"page-{provider}, {tab}{(keeps ? "" : ", document not kept")}", page.ByHand, page.Page);
            }

            await page.StopAsync();
        }
    }

    private async Task CampaignAsync(string provider)
    {
        var page = new CampaignPageBenchmarks { Provider = provider };
        await page.StartAsync();
        await CompareAsync($"campaign-{provider}, progress with 500 findings", page.ByHand, page.Page);
        await page.StopAsync();
    }

    private async Task ListsAsync(string provider)
    {
        var list = new TenantListBenchmarks { Provider = provider };
        await list.FillAsync();
        await CompareAsync($"list-{provider}, call", list.CallByHand, list.CallThroughTheDoor);
        await CompareAsync($"list-{provider}, call, one statement by hand", list.CallByHandInOneStatement, list.CallThroughTheDoor);
        await CompareAsync($"list-{provider}, query", list.QueryByHand, list.QueryInTheContext);
        await list.DropAsync();
    }

    private async Task CompareAsync<T>(string what, Func<Task<T>> baseline, Func<Task<T>> measured)
    {
        var (first, second) = (new Times(), new Times());
        var started = Stopwatch.GetTimestamp();
        for (var call = 0; call < warmUp || Stopwatch.GetElapsedTime(started) < LeastWarmUp; call++)
        {
            await baseline();
            await measured();
        }

        for (var round = 0; round < rounds; round++)
        {
            await first.RoundAsync(baseline, CallsOfARound);
            await second.RoundAsync(measured, CallsOfARound);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{what}: wall {first.Wall:0} and {second.Wall:0} µs, ratio {second.Wall / first.Wall:0.00}; quietest tenth {first.QuietWall:0} and {second.QuietWall:0} µs, ratio {second.QuietWall / first.QuietWall:0.00}; processor {first.Processor:0} and {second.Processor:0} µs, ratio {second.Processor / first.Processor:0.00}; allocated {first.Bytes:0} and {second.Bytes:0} KB"));
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;

    /// <summary>Microseconds and kilobytes a call.</summary>
    private sealed class Times
    {
        private readonly List<double> _wall = [];
        private readonly List<double> _processor = [];
        private readonly List<double> _bytes = [];

        internal double Wall => Median(_wall);

        internal double QuietWall => _wall.Order().ElementAt(_wall.Count / 10);

        internal double Processor => Median(_processor);

        internal double Bytes => Median(_bytes);

        internal async Task RoundAsync<T>(Func<Task<T>> call, int calls)
        {
            var (processor, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            for (var i = 0; i < calls; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await call();
                _wall.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            _processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / calls);
            _bytes.Add((GC.GetTotalAllocatedBytes() - bytes) / 1024.0 / calls);
        }

        private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
    }
}
