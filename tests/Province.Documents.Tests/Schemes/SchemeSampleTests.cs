using System.Text.Json;
using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Documents.Tests.Reading;
using Province.Documents.Tests.Scoring;
using Province.Documents.Tests.Source;
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

    /// <summary>The same scheme as a Word file: a real table, its officers merged over two groups, its heading over two columns.</summary>
    [Fact]
    public void Read_PublishedSchemeAsWord_EqualsTheCarefulReading()
    {
        var body = string.Concat(Text.Lines.TakeWhile(line => !line.StartsWith('\t')).Select(line => Docx.Paragraph(line)));
        var document = SourceReader.ReadDocument(Docx.Of(body + WordTable() + Docx.Paragraph(" ")), "a.docx");

        document.Tables.Count.ShouldBe(1);
        var (read, expected) = (SchemeReader.Read(document), SchemeViews.Of(JsonSerializer.SerializeToElement(Scheme, PlanJson.Compact)));
        foreach (var (kind, found) in SchemeViews.Of(JsonSerializer.SerializeToElement(read, PlanJson.Compact)))
            found.ShouldBe(expected[kind], customMessage: kind);
        read.Groups.Select(group => group.GuidingOfficerRank).ShouldBe(Scheme.Groups.Select(group => group.GuidingOfficerRank));
        read.Groups.ShouldAllBe(group => document.Text[group.Line].StartsWith('第'));
    }

    private static string WordTable()
    {
        static string Cell(string properties, params string[] paragraphs) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(paragraphs.Select(text => Docx.Paragraph(text)))}</w:tc>";
        const string Restart = "<w:vMerge w:val=\"restart\"/>";
        var rows = Scheme.Groups.Select((group, at) => $"<w:tr>{Cell("", $"第{"一二三四五六七"[at]}组")}"
            + string.Concat(group.Builders.Select(city => Cell("", city + "应急管理局"))) + Cell("", [.. group.Inspected])
            + (at % 2 == 1 && at < 6 ? Cell("<w:vMerge/>", "") : Cell(Restart, group.GuidingOfficer!, $"（{group.GuidingOfficerRank}）")) + "</w:tr>");
        return $"<w:tbl><w:tr>{Cell(Restart, "组名")}{Cell("<w:gridSpan w:val=\"2\"/>", "交叉执法组组建市州")}{Cell(Restart, "被检查市州")}{Cell(Restart, "省应急管理厅", "指导人员")}</w:tr>"
            + $"<w:tr>{Cell("<w:vMerge/>", "")}{Cell("", "牵头市州")}{Cell("", "成员市州")}{Cell("<w:vMerge/>", "")}{Cell("<w:vMerge/>", "")}</w:tr>{string.Concat(rows)}"
            + $"<w:tr>{Cell("<w:gridSpan w:val=\"5\"/>", "备注：排名在前的市州局分管领导负责牵头。")}</w:tr></w:tbl>";
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
    public void Write_SchemeThatWasRead_ReadsBackTheSame() => CampaignJson.Write(CampaignJson.Read<SchemeDocument>(CampaignJson.Write(Scheme))).ShouldBe(CampaignJson.Write(Scheme));

    [Theory]
    [InlineData("hengyang-2024")]
    [InlineData("zhuzhou-2025")]
    public void Read_PlanInsteadOfAScheme_IsRefused(string plan) =>
        Should.Throw<RefusedException>(() => SchemeReader.Read(Samples.Text(plan))).Refusal.Code.ShouldBe("document.not_a_scheme");
}
