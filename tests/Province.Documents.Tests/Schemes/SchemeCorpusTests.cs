using System.Text.Json.Nodes;
using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Documents.Tests.Corpus;
using Province.Domain.Campaigns;

namespace Province.Documents.Tests.Schemes;

/// <summary>Schemes of other provinces, years and forms, written for this test: a text, and as much of its scheme as the case is about.</summary>
public sealed class SchemeCorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schemes", "Corpus");

    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_SchemeOfAnotherForm_SaysWhatTheTextSays(string name)
    {
        var source = SourceReader.ReadDocument(File.ReadAllBytes(Path.Combine(Folder, name + ".txt")), name + ".txt");
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".scheme.json")));

        PartialJson.Differences("scheme", expected, JsonNode.Parse(CampaignJson.Write(SchemeReader.Read(source)))).ShouldBeEmpty();
    }
}
