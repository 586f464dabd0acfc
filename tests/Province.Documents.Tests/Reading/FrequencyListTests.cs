namespace Province.Documents.Tests.Reading;

/// <summary>How often, where the words ahead of a list bind all its numbers, and where numbers of visits are in words.</summary>
public sealed class FrequencyListTests
{
    [Theory]
    [InlineData("年度检查频次上限为：重点检查企业4次、随机抽查企业三次、其他企业1次。", "-4/Year；-3/Year；-1/Year")]
    [InlineData("对企业的检查频次每年分别不超过：重点企业4次，一般企业两次。", "-4/Year；-2/Year")]
    [InlineData("年度检查次数最低为：重点企业4次；一般企业1次。", "4-/Year；1-/Year")]
    [InlineData("纳入名单的企业，年度检查频次控制在三次以内；其他企业，年度检查频次控制在1次以内。", "-3/Year；-1/Year")]
    [InlineData("对每家重点检查企业全年安排一次执法检查。", "1-1/Year")]
    [InlineData("执法检查频次：重点企业每季度一次、一般企业每年一次。", "1-1/Quarter；1-1/Year")]
    [InlineData("重点检查对象全年不多于四次，随机抽查对象全年至多两次。", "-4/Year；-2/Year")]
    [InlineData("实行分类监管：A类企业一年一次，B类企业一年两次，C类企业半年一次。", "1-1/Year；2-2/Year；1-1/HalfYear")]
    [InlineData("全年安排一次专题培训，每年一次开展应急演练。", "")]
    public void Read_ListAndWords_AreFrequencies(string line, string told) =>
        string.Join('；', SmallPlan.Annex("一、检查频次", line).Frequency.Select(one => $"{one.Min}-{one.Max}/{one.Per}")).ShouldBe(told);

    /// <summary>The last item of a list, above the paragraph that follows it without a number.</summary>
    [Theory]
    [InlineData("执法检查时间安排：一季度检查浏阳市大围山铜矿有限公司。")]
    [InlineData("发现问题的，依法依规处理。")]
    public void Read_LastCheckItemAboveAParagraph_IsKept(string after) =>
        SmallPlan.Annex("重点检查以下内容：", "（一）“一通三防”管理情况；", "（二）防治水措施落实情况；", "（三）矿领导带班下井制度执行情况。", after).CheckItems.Select(item => item.Text)
            .ShouldContain("矿领导带班下井制度执行情况");

    /// <summary>A line that ends in the middle of a word, though the next is a list with marks of its own.</summary>
    [Fact]
    public void Read_WordThatALineParts_IsWhole() =>
        SmallPlan.Read("plan.txt",
        [
            "长沙市应急管理局2025年度安全生产监管执法计划", .. Enumerable.Repeat("为规范对企业的监督检查，突出重点行业领域，推动企业落实主体责任，统筹安排任务，结", 14), "合实际，制定本计划。",
            "附件1", "2025年度工贸行业安全监管执法计划", "一、检查内容",
            "重点检查：（1）安全风险分级管控和隐患排查治理双重预防机制运行情况；（2）全员安", "全生产责任制建立和落实情况；（3）动火、受限空间等危险作业审批和现场管理情况；（", "4）应急救援队伍建设和应急器材配备情况；（5）粉尘防爆重点环节管控情",
            "况；（6）有限空间辨识、作业审批和警示标识设置情况；（7）高温熔融金属吊运安全管", "理情况。",
        ]).Annexes[0].CheckItems.Select(item => item.Text).ShouldContain("粉尘防爆重点环节管控情况");
}
