using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Province.Benchmarks;

/// <summary>A short job that needs no project of its own.</summary>
public sealed class InThisProcess : ManualConfig
{
    public InThisProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
}
