using System.Text;
using System.Text.Json;
using Province.Documents.Source;
using Province.Documents.Tests.Reading;
using Province.Domain.Plans;

namespace Province.Documents.Tests.Bureaus;

/// <summary>Whole plans as bureaus write them that the samples are not of, with careful readings made before the reader saw them.</summary>
internal static class Bureau
{
    private static readonly string Folder = Path.Combine(Samples.Root(), "tests", "Province.Documents.Tests", "Bureaus");

    internal static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Folder).Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".docx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal static SourceText Text(string file) => SourceReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file);

    internal static JsonElement Expected(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".plan.json")))).RootElement;

    /// <summary>The same plan with one stretch of its text written otherwise.</summary>
    internal static SourceText Changed(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        text.ShouldContain(from);
        return SourceReader.Read(Encoding.UTF8.GetBytes(text.Replace(from, to)), file);
    }
}
