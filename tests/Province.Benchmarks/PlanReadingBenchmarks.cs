using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Domain.Plans.Diagnostics;

namespace Province.Benchmarks;

/// <summary>
/// The city's document of 55 KB, read and checked as an import does it. Baseline: what no reader can do without, the bytes
/// decoded, split into lines, and every run of digits found by one compiled expression. Target: under 100 ms warm.
/// </summary>
[Config(typeof(InThisProcess))]
public partial class PlanReadingBenchmarks
{
    private const string Name = "hengyang-2024.txt";

    private byte[] _bytes = [];

    [GlobalSetup]
    public void Load() => _bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", Name));

    [Benchmark(Baseline = true)]
    public int DecodeAndFindDigits() => Encoding.UTF8.GetString(_bytes).Split('\n').Sum(line => Digits().Count(line));

    [Benchmark]
    public int Read() => PlanReader.Read(SourceReader.Read(_bytes, Name)).Annexes.Count;

    [Benchmark]
    public int ReadAndCheck()
    {
        var text = SourceReader.Read(_bytes, Name);
        return PlanCheck.Run(PlanReader.Read(text), text).Count;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
