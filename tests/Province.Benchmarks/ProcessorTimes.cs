using System.Diagnostics;

namespace Province.Benchmarks;

/// <summary>
/// For a machine that others use: the processor time of baseline and benchmark, taken turn about in one run, so that waiting for
/// a core counts for neither. Threads beside the work (the compiler, the application's loops) count for both.
/// </summary>
internal static class ProcessorTimes
{
    private const int Turns = 12;
    private const int Calls = 20;

    internal static async Task RunAsync()
    {
        var reading = new PlanReadingBenchmarks();
        reading.Load();
        await CompareAsync("reading and checking", () => Task.FromResult(reading.DecodeAndFindDigits()), () => Task.FromResult(reading.ReadAndCheck()));
        foreach (var provider in TenantListBenchmarks.Providers)
        {
            var page = new PlanPageBenchmarks { Provider = provider, Tab = "overview" };
            await page.StartAsync();
            await CompareAsync($"page, overview, {provider}", page.ByHand, page.Page);
            page.Tab = "annex-1";
            await CompareAsync($"page, annex-1, {provider}", page.ByHand, page.Page);
            await page.StopAsync();
            var list = new TenantListBenchmarks { Provider = provider };
            await list.FillAsync();
            await CompareAsync($"list, call, {provider}", list.CallByHand, list.CallThroughTheDoor);
            await CompareAsync($"list, query, {provider}", list.QueryByHand, list.QueryInTheContext);
            await list.DropAsync();
        }
    }

    private static async Task CompareAsync<T>(string what, Func<Task<T>> baseline, Func<Task<T>> measured)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            first.Add(await SpendAsync(baseline));
            second.Add(await SpendAsync(measured));
        }

        var (one, other) = (Median(first), Median(second));
        Console.WriteLine(FormattableString.Invariant($"{what}: baseline {one:0.000} ms, measured {other:0.000} ms, ratio {other / one:0.00}"));
    }

    /// <summary>Milliseconds of processor a call.</summary>
    private static async Task<double> SpendAsync<T>(Func<Task<T>> call)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Calls; i++)
            await call();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Calls;
    }

    /// <summary>The median of the second half: the first compiles.</summary>
    private static double Median(List<double> times) => times.Skip(Turns / 2).Order().ElementAt(Turns / 4);
}
