using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>The annex about the supervision of enforcement, and its tasks.</summary>
public sealed class SupervisionTests
{
    /// <summary>The title may be that of a plan of inspections: what is counted tells.</summary>
    [Theory]
    [InlineData("2025年度执法监督检查计划")]
    [InlineData("2025年度行政执法案卷评查计划")]
    [InlineData("2025年度层级监督工作安排")]
    [InlineData("执法案卷监督计划")]
    [InlineData("2025年度行政执法监督计划")]
    public void Read_AnnexThatCountsCases_IsSupervision(string title)
    {
        var annex = Annex(title, "一、监督方式", "采取线上抽查和案卷评查相结合的方式进行。", "二、任务及时间",
            "（1）通过行政执法系统每半年在线监督行政检查12次。", "（2）每季度对受检企业进行电话回访15家。", "（3）对各县（市、区）办理的行政处罚案件，每年抽取4件进行评查。", "三、结果运用", "监督结果纳入年度考核。");

        Told(annex).ShouldBe("12/HalfYear；15/Quarter；4/Year");
        annex.Frequency.ShouldBeEmpty();
        annex.Industries.ShouldBeEmpty();
        annex.Quotas.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025年度执法监督检查计划", "一、检查任务", "随机抽查工贸企业20家。", "二、案卷评查", "每半年评查案卷10份。", "每年抽查行政许可案卷2件。")]
    [InlineData("2025年度工贸行业执法监督检查计划", "一、案卷评查", "每半年评查行政处罚案卷10份。", "二、工作要求", "依法办案。", "")]
    public void Read_AnnexThatCountsEnterprisesOrNamesAnIndustry_IsOne(params string[] lines) => Annex(lines[0], lines[1..]).Industries.ShouldBe([Domain.Plans.Industry.IndustryAndTrade]);

    /// <summary>A semicolon divides tasks though the count stands behind a comma.</summary>
    [Theory]
    [InlineData("每季度对11家被检查企业开展回访；每年开展行政许可案卷抽查，抽查数量不少于2件。", "11/Quarter；2/Year")]
    [InlineData("每半年抽取许可事项3件开展现场监督；对县级办理的行政处罚案件，每季度抽取10件进行评查。", "3/HalfYear；10/Quarter")]
    [InlineData("每季度线上监督行政处罚案件9件（每个县（市、区）1件）；每季度开展案卷抽查，不少于2件；每月抽查5份检查文书。", "9/Quarter；2/Quarter；5/Month")]
    [InlineData("全年评查案卷不少于20件（每季度5件）；每半年抽查行政许可案卷五件。", "20/Year；5/HalfYear")]
    public void Read_TasksInOneSentence_AreApart(string line, string told)
    {
        var annex = Annex("2025年度行政执法监督计划", line);

        Told(annex).ShouldBe(told);
        annex.Supervision.ShouldAllBe(task => !task.Text.Contains('；'));
    }

    /// <summary>The last of several tasks, above a closing paragraph.</summary>
    [Theory]
    [InlineData("一、每季度抽查行政处罚案卷5件。", "二、每半年回访受检企业10家。")]
    [InlineData("（一）每季度抽取行政处罚案卷5件进行评查；", "（二）每半年抽取行政许可档案10个进行核查。")]
    public void Read_LastTaskAboveAClosingParagraph_IsKept(string first, string last) =>
        Told(Annex("2025年度执法监督计划", "政策法规科对行政执法工作实施监督。", first, last, "监督结果作为年度评先评优的重要依据。")).ShouldBe("5/Quarter；10/HalfYear");

    [Fact]
    public void Read_TasksInATable_AreWithoutItsHead() =>
        Annex("2025年度执法监督计划", "", "| 监督内容 | 数量 | 频次 |", "|---|---|---|", "| 行政处罚案卷 | 10件 | 每季度 |", "| 许可档案 | 5件 | 每半年 |").Supervision.Select(task => $"{task.Count}/{task.Per}").ShouldBe(["10/Quarter", "5/HalfYear"]);

    private static string Told(PlanAnnex annex) => string.Join('；', annex.Supervision.Where(task => task.Count is not null).Select(task => $"{task.Count}/{task.Per}"));

    private static PlanAnnex Annex(string title, params string[] lines) => SmallPlan.Read("plan.md",
    [
        "长沙市应急管理局2025年度安全生产监管执法计划", "", "为规范对企业的监督检查，制定本计划。", "", "附件1", title, .. lines,
    ]).Annexes.Single();
}
