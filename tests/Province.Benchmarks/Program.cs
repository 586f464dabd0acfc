namespace Province.Benchmarks;

internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["turns", .. var only])
            await Turns.RunAsync(only);
        else
            BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
