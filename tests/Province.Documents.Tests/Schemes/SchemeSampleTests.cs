using System.Text.Json;
using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Documents.Tests.Reading;
using Province.Documents.Tests.Scoring;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.Documents.Tests.Schemes;

public sealed class SchemeSampleTests
{
    private const string Name = "hunan-2021-cross-enforcement";

    private static SourceText Text { get; } = Samples.Text(Name);

    private static SchemeDocument Scheme { get; } = SchemeReader.Read(Text);

    [Fact]
    public void Read_PublishedScheme_EqualsTheCarefulReading()
    {
        var read = SchemeViews.Of(JsonSerializer.SerializeToElement(Scheme, PlanJson.Compact));
        var expected = SchemeViews.Of(JsonDocument.Parse(File.ReadAllText(Path.Combine(Samples.Root(), "tests", "Province.Documents.Tests", "Expected", "hunan-2021.scheme.json"))).RootElement);

        foreach (var (kind, want) in expected)
            read[kind].ShouldBe(want, ignoreOrder: kind != "check items", customMessage: kind);
    }

    [Fact]
    public void Read_PublishedScheme_KnowsTheLineOfEveryStatement()
    {
        var lines = Text.Lines.Select(line => Normal.Text(line)).ToList();
        var places = SchemeViews.Places(JsonSerializer.SerializeToElement(Scheme, PlanJson.Compact)).ToList();

        places.Count.ShouldBe(7 + 4 + 19 + 11);
        foreach (var (line, words) in places)
            lines[line - 1].ShouldContain(words, customMessage: $"line {line}");
    }

    [Fact]
    public void Read_PublishedScheme_KeepsRanksApartAndCitesTwoDocuments()
    {
        Scheme.Groups[2].GuidingOfficerRank.ShouldBe("工贸处二级调研员");
        Scheme.Documents.Select(cited => (cited.Number, cited.Line)).ShouldBe([("湘应急发〔2020〕5号", 3), (null, 3)]);
        Scheme.Origins.Select(origin => origin.Field).ShouldBe(["title", "province", "year", "signatures", "notCounted", "exclusions"], ignoreOrder: true);
    }

    [Fact]
    public void Run_PublishedScheme_WarnsOfThreeThingsInTheirLinesAndOfNothingElse()
    {
        var found = SchemeCheck.Run(Scheme, Text);

        found.ShouldAllBe(finding => finding.Severity == Severity.Warning);
        found.Select(finding => (finding.Code, finding.Line)).ShouldBe([("CAMP304", 11), ("CAMP201", 128), ("CAMP201", 128)]);
        found[0].Related.Select(related => related.Line).ShouldBe([11, 67]);
        found.Skip(1).Select(finding => finding.Message[..9]).ShouldBe(["怀化市和常德市互相", "怀化市和张家界市互"], ignoreOrder: true);
    }

    [Fact]
    public void QuotasOf_PublishedScheme_AreThoseOfTheCampaign()
    {
        var quotas = SchemeArrangement.QuotasOf(Scheme);

        quotas.ShouldBe(new() { OfficersPerGroup = 4, ExpertsPerGroup = 2, EnterprisesPerCity = 2, CountiesPerCity = 2, DaysPerSmelter = 1, Kinds = quotas.Kinds });
        quotas.Kinds.Select(kind => (kind.Key, kind.AtLeast, kind.Per, kind.StandIn)).ShouldBe(
        [
            ("smeltingPerGroup", 1, QuotaScope.Group, null),
            ("cementDustAmmoniaPerGroup", 1, QuotaScope.Group, new(EnterpriseKind.OtherBuildingMaterials, EnterpriseKind.Cement)),
        ]);
    }

    [Fact]
    public void Write_SchemeThatWasRead_ReadsBackTheSame() => SchemeJson.Write(SchemeJson.Read(SchemeJson.Write(Scheme))).ShouldBe(SchemeJson.Write(Scheme));

    [Theory]
    [InlineData("hengyang-2024")]
    [InlineData("zhuzhou-2025")]
    public void Read_PlanInsteadOfAScheme_IsRefused(string plan) =>
        Should.Throw<RefusedException>(() => SchemeReader.Read(Samples.Text(plan))).Refusal.Code.ShouldBe("document.not_a_scheme");
}
