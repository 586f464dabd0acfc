using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Province.Benchmarks;

/// <summary>A short job of a fixed size that needs no project of its own; the fastest iteration says most on a busy machine.</summary>
public sealed class InThisProcess : ManualConfig
{
    public InThisProcess()
    {
        AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(8).WithIterationCount(15).WithInvocationCount(16).WithUnrollFactor(1));
        AddColumn(StatisticColumn.Min, StatisticColumn.Median);
    }
}
