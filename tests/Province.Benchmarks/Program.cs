namespace Province.Benchmarks;

internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["turns", .. var only])
            await Turns.RunAsync(only);
        else if (args is ["draws", .. var parts])
            await DrawTimes.RunAsync(parts);
        else
            BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
