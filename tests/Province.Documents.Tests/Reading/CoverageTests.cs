using Province.Documents.Structure;

namespace Province.Documents.Tests.Reading;

public sealed class CoverageTests
{
    [Theory]
    [InlineData("zhuzhou-2025")]
    [InlineData("hengyang-2024")]
    public void Join_PublishedPlan_LosesNoLineThatSomebodyWrote(string name)
    {
        var text = Samples.Text(name);
        var kept = PassageJoiner.Join(text).SelectMany(passage => passage.Lines).ToHashSet();

        for (var line = 1; line <= text.Count; line++)
            (kept.Contains(line) || string.IsNullOrWhiteSpace(text[line]) || PageNoise.Is(text[line])).ShouldBeTrue($"line {line}: {text[line]}");
    }

    [Theory]
    [InlineData("zhuzhou-2025")]
    [InlineData("hengyang-2024")]
    public void Read_PublishedPlan_PutsEveryPassageIntoAPart(string name)
    {
        var passages = PassageJoiner.Join(Samples.Text(name));
        var layout = LayoutReader.Read(passages);
        HashSet<Passage> placed =
        [
            .. layout.Head, .. layout.Body, .. layout.Remarks, .. layout.Title, .. layout.AnnexList.Select(entry => entry.Title.Passage),
            .. layout.Annexes.SelectMany(annex => annex.Passages), .. layout.Annexes.SelectMany(annex => annex.Title).Select(title => title.Passage),
        ];

        passages.Where(passage => !placed.Contains(passage)).ShouldAllBe(passage => LayoutWords.AnnexHeading().IsMatch(passage.Text));
    }

    [Fact]
    public void Read_SentenceThatFitsNowhere_IsKeptWithItsLine()
    {
        var plan = Plans.PlanReader.Read(new("a.txt",
        [
            "某某市应急管理局2024年度安全生产监督检查计划", "一、检查对象", "全市重点检查企业3家。", "执法检查车辆停放在院内东侧。",
        ]));

        plan.Unplaced.ShouldContain(text => text.Line == 4 && text.Text.Contains("车辆停放"));
    }
}
