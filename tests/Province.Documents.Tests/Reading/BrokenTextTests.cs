using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>A page that ends in a word, a name or an item, and numbers that go on behind lines without one.</summary>
public sealed class BrokenTextTests
{
    [Fact]
    public void Read_VerbAtTheEndOfAPage_HasItsObjectOnTheNext()
    {
        var annex = SmallPlan.Annex("一、检查对象", "（一）重点检查对象", "浏阳市湖南联创矿业有限公司竹山锡矿、宁乡市煤炭坝铁矿。", "", "二、检查安排", "", "（一）第一季度", "", "检查浏阳市湖南联", "", "— 4 —", "", "创矿业有限公司竹山锡矿。");

        annex.Schedule.Single().Names.ShouldBe(["浏阳市湖南联创矿业有限公司竹山锡矿"]);
    }

    [Fact]
    public void Read_NameThatAPageBroke_IsWhole() =>
        SmallPlan.Annex("一、检查对象", "", "（一）重点检查对象", "", "①宁乡市煤炭坝铁矿（宁乡市）", "", "②浏阳市大围山矿业有限公", "", "— 8 —", "", "司（浏阳市）").Targets.Select(target => target.Name).ShouldBe(["宁乡市煤炭坝铁矿", "浏阳市大围山矿业有限公司"]);

    [Theory]
    [InlineData("1.安全生产责任制落实情况；\n\n2.现场作业安全管理\n\n— 2 —\n\n落实情况。", "安全生产责任制落实情况|现场作业安全管理落实情况")]
    [InlineData("1.安全生产责任制落实情况；\n\n2.危险作业审批禁\n\n忌管理情况。", "安全生产责任制落实情况|危险作业审批禁忌管理情况")]
    [InlineData("1.事故隐患排查治\n\n— 2 —\n\n理落实情况；\n\n2.持证上岗情况。", "事故隐患排查治理落实情况|持证上岗情况")]
    [InlineData("资质保持情况，主要是检查机构的资质条件和资质管理情况；机构从业情况，主要检查合同管理等情况。", "资质保持情况，主要是检查机构的资质条件和资质管理情况|机构从业情况，主要检查合同管理等情况")]
    public void Read_ItemThatAPageBroke_IsOne(string text, string items) =>
        string.Join('|', SmallPlan.Annex(["一、重点检查内容", "", .. text.Split('\n')]).CheckItems.Select(item => item.Text)).ShouldBe(items);

    /// <summary>Lines between which no blank one stands are one paragraph, where blank lines divide paragraphs, however short the first of them is.</summary>
    [Theory]
    [InlineData("“双随机”抽查企\n业17家：地下矿山7家，露天矿\n山10家。", "17 7地下矿山 10露天矿山")]
    [InlineData("通过“双随机”方式抽查不少\n于39家。", "≥39")]
    public void Read_LineThatEndsInAWord_GoesOn(string text, string quotas)
    {
        string[] wrapped =
        [
            "一、基本情况", "", "全市现有非煤矿山企业数量较多，分布在全市各个县市区，安全生产形势总体平", "稳，但是部分矿山企业主体责任落实不到位，隐患排查治理不彻底，机械化和自",
            "动化水平仍然不高，各县市区应急管理部门负责日常监管工作，市局负责监督指", "导，并且按照分类分级执法的要求组织开展本级监督检查。", "", "二、随机抽查", "",
        ];

        string.Join(' ', SmallPlan.Annex([.. wrapped, .. text.Split('\n')]).Quotas.Select(quota => $"{(quota.Bound == Bound.Min ? "≥" : "")}{quota.Value:0}{quota.Category}")).ShouldBe(quotas);
    }

    /// <summary>The first line of a title is like enough to the list's to be it, and is not all of it.</summary>
    [Fact]
    public void Read_TitleOnTwoLinesWithoutAnAnnexHeading_IsBoth() =>
        SmallPlan.Read("plan.md", "长沙市应急管理局2025年度安全生产监管执法计划", "", "为规范检查，制定本计划。", "", "附件：1.2025年度安全生产培训机构监督检查计划", "", "2025年度安全生产培训机构", "监督检查计划", "", "一、行业基本情况", "", "全市共有安全培训机构4家。")
            .Annexes.Select(annex => annex.Title).ShouldBe(["2025年度安全生产培训机构监督检查计划"]);

    /// <summary>2. goes on from 1., and is nothing below the last kind of the list between them.</summary>
    [Fact]
    public void Read_NumberBehindAListInKinds_GoesOnFromTheSectionBefore() =>
        SmallPlan.Annex("一、检查对象及方式", "", "1.重点执法。确定重点执法企业2家。", "", "地下矿山（1家）", "", "（1）浏阳市大围山铜矿", "", "选矿厂（1家）", "", "（1）宁乡市煤炭坝铁矿选矿厂", "", "2.随机抽查。全年抽查14家。")
            .Quotas.Where(quota => quota.Value == 14).Select(quota => quota.Category).ShouldBe([null]);

    [Fact]
    public void Read_CopiesBelowTheLastTask_AreNoPartOfIt() =>
        SmallPlan.Titled("2025年度执法监督计划", "一、监督任务", "", "1.每季度抽查行政处罚案卷10件。", "", "2.每半年对行政处罚案件随机抽取5个开展现场监督。", "", "抄报：省应急管理厅；抄送：市司法局。").Supervision.Select(task => task.Count).ShouldBe([10, 5]);
}
