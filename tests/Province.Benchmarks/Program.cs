namespace Province.Benchmarks;

internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["processor"])
            await ProcessorTimes.RunAsync();
        else
            BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
