using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Tests.Plans.Diagnostics;

public sealed partial class DiagnosticCatalogueTests
{
    [Fact]
    public void Entries_All_HaveASectionInTheDocumentationWithTheirTitleAndSeverity()
    {
        var documentation = House.Read("docs/diagnostics.md");
        foreach (var entry in DiagnosticCatalogue.Entries)
            documentation.ShouldContain($"### {entry.Code} {entry.Title} ({entry.Severity.ToString().ToLowerInvariant()})");
        Codes().Count(documentation).ShouldBe(DiagnosticCatalogue.Entries.Count);
    }

    [Fact]
    public void Entries_All_AreFoundByATest() =>
        DiagnosticCatalogue.Entries.Select(entry => entry.Code).ShouldBe(Planted.All.Select(planted => planted.Code).Distinct(), ignoreOrder: true);

    [Fact]
    public void Entries_All_AreRaisedAndNothingElseIs()
    {
        var raised = House.Files("src/Province.Domain/Plans/Diagnostics", ".cs")
            .Where(file => !file.Contains("Catalogue", StringComparison.Ordinal))
            .SelectMany(file => Raised().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        raised.Distinct().ShouldBe(DiagnosticCatalogue.Entries.Select(entry => entry.Code), ignoreOrder: true);
    }

    [Fact]
    public void Entries_All_SayWhyHowToMendAndAnExampleInChinese()
    {
        foreach (var entry in DiagnosticCatalogue.Entries)
            foreach (var text in new[] { entry.Title, entry.Why, entry.Mend, entry.Example })
                text.ShouldContain(letter => letter >= '\u4e00' && letter <= '\u9fff');
    }

    [GeneratedRegex("^### PLAN", RegexOptions.Multiline)]
    private static partial Regex Codes();

    [GeneratedRegex("\"(PLAN[1-5][0-9]{2})\"")]
    private static partial Regex Raised();
}
