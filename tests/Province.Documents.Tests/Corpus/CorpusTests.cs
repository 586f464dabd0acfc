using System.Text.Json.Nodes;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Documents.Tests.Printing;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Corpus;

/// <summary>Small hard cases: a text, and as much of its plan as the case is about.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_SmallHardCase_SaysWhatTheTextSays(string name)
    {
        var source = SourceReader.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".txt")), name + ".txt");
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".plan.json")));
        var read = JsonNode.Parse(PlanJson.Write(Scored(PlanReader.Read(source))));

        PartialJson.Differences("plan", expected, read).ShouldBeEmpty();
    }

    /// <summary>Key and case quotas and figures of nothing may or may not be read; no case is about them.</summary>
    private static PlanDocument Scored(PlanDocument plan) => plan with
    {
        Annexes = [.. plan.Annexes.Select(annex => annex with
        {
            Quotas = [.. annex.Quotas.Where(quota => quota.Kind is not QuotaKind.Key and not QuotaKind.Cases)],
            Baseline = [.. annex.Baseline.Where(figure => figure.Value != 0)],
        })],
    };
}
