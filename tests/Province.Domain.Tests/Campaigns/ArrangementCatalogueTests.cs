using System.Text.RegularExpressions;
using Province.Domain.Campaigns.Checks;

namespace Province.Domain.Tests.Campaigns;

public sealed partial class ArrangementCatalogueTests
{
    [Fact]
    public void Entries_All_HaveASectionInTheDocumentationWithTheirTitleAndSeverity()
    {
        var documentation = House.Read("docs/diagnostics.md");
        foreach (var entry in ArrangementCatalogue.Entries)
            documentation.ShouldContain($"### {entry.Code} {entry.Title} ({entry.Severity.ToString().ToLowerInvariant()})");
        Sections().Count(documentation).ShouldBe(ArrangementCatalogue.Entries.Count);
    }

    [Fact]
    public void Entries_All_AreRaisedAndNothingElseIs() => House.Files("src/Province.Domain/Campaigns/Checks", ".cs")
        .Where(file => Path.GetFileName(file) != "ArrangementEntries.cs")
        .SelectMany(file => Raised().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
        .Distinct().ShouldBe(ArrangementCatalogue.Entries.Select(entry => entry.Code), ignoreOrder: true);

    /// <summary>CAMP202 needs earlier years, which a planted fault cannot carry; it has a test of its own.</summary>
    [Fact]
    public void Entries_All_AreFoundByATest() => ArrangementCatalogue.Entries.Select(entry => entry.Code)
        .ShouldBe(PlantedFault.All.Select(fault => fault.Code).Append("CAMP202").Distinct(), ignoreOrder: true);

    [Fact]
    public void Entries_All_SayWhyHowToMendAndAnExampleInChinese()
    {
        foreach (var entry in ArrangementCatalogue.Entries)
            foreach (var text in new[] { entry.Title, entry.Why, entry.Mend, entry.Example })
                text.ShouldContain(letter => letter >= '\u4e00' && letter <= '\u9fff');
        ArrangementCatalogue.Find("CAMP201").ShouldNotBeNull().Code.ShouldBe("CAMP201");
        ArrangementCatalogue.Find("CAMP999").ShouldBeNull();
    }

    [GeneratedRegex("^### CAMP", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex("\"(CAMP[1-4][0-9]{2})\"")]
    private static partial Regex Raised();
}
