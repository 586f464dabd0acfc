namespace Province.Benchmarks;

internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["turns", .. var only])
            await Turns.RunAsync(only);
        else if (args is ["draws", .. var parts])
            await DrawTimes.RunAsync(parts);
        else if (args is ["deadlines"])
            await DeadlineTimes.RunAsync();
        else if (args is ["mails"])
            await MailTimes.RunAsync();
        else if (args is ["pool"])
            await PoolTimes.RunAsync();
        else
            BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
