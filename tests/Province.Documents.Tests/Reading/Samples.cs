using System.Text.Json;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>The two published plans and the careful readings of them.</summary>
internal static class Samples
{
    internal static SourceText Text(string name) => SourceReader.Read(Bytes(name), name + ".txt");

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Root(), "src", "Province.App", "Seed", "Documents", name + ".txt"));

    internal static PlanDocument Read(string name) => PlanReader.Read(Text(name));

    internal static JsonElement Expected(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "tests", "Province.Documents.Tests", "Expected", name + ".plan.json"))).RootElement;

    /// <summary>The repository, from wherever the tests were built to.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Province.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
