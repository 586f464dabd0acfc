using System.Text;
using Province.Documents.Source;
using Province.Documents.Structure;

namespace Province.Documents.Tests.Reading;

/// <summary>The words around a list of enterprises: what leads to it, what follows it, and what is none.</summary>
public sealed class ListWordsTests
{
    [Theory]
    [InlineData("将2家企业列入年度重点检查名单，具体为浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    [InlineData("将1家企业列入年度重点检查名单，具体企业是浏阳市大围山铜矿。", "浏阳市大围山铜矿")]
    [InlineData("浏阳市大围山铜矿（浏阳市）、宁乡市煤炭坝铁矿（宁乡市）（共2家）由市应急管理局直接实施检查。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    [InlineData("浏阳市大围山铜矿；宁乡市煤炭坝铁矿（共2家）由市应急管理局直接实施检查。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    [InlineData("根据安全风险等级，选取浏阳市大围山铜矿、宁乡市煤炭坝铁矿开展检查。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    [InlineData("浏阳市大围山铜矿、宁乡市煤炭坝铁矿均由市应急管理局直接检查。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    [InlineData("全市现有矿山9处，其中正常生产矿山6处、停产停建矿山3处。重点检查浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    [InlineData("检查对象为浏阳市大围山铜矿有限公司、宁乡市煤炭坝铁矿。", "浏阳市大围山铜矿有限公司 宁乡市煤炭坝铁矿")]
    [InlineData("矿山科负责浏阳市大围山铜矿、宁乡市煤炭坝铁矿等2座；执法支队负责浏阳市永和磷矿1座。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿 浏阳市永和磷矿")]
    [InlineData("浏阳市大围山铜业有限公司探矿工程、宁乡市煤炭坝铁矿。", "浏阳市大围山铜业有限公司探矿工程 宁乡市煤炭坝铁矿")]
    [InlineData("1.浏阳市大围山石材制\n造有限公司（浏阳市）\n2.宁乡市煤炭坝铁矿（宁乡市）", "浏阳市大围山石材制造有限公司 宁乡市煤炭坝铁矿")]
    [InlineData("宁乡市煤炭坝铁矿、浏阳市大围山选矿有限责任\n公司大坳尾矿库。", "宁乡市煤炭坝铁矿 浏阳市大围山选矿有限责任公司大坳尾矿库")]
    [InlineData("1.湖南石油有限公司长沙团城\n山加油站（浏阳市）\n2.宁乡市煤炭坝铁矿（宁乡市）", "湖南石油有限公司长沙团城山加油站 宁乡市煤炭坝铁矿")]
    [InlineData("1.湖南石油有限公司长沙团城\n尾矿库（1座）：\n2.宁乡市煤炭坝铁矿（宁乡市）", "湖南石油有限公司长沙团城 宁乡市煤炭坝铁矿")]
    public void Read_ListAmongWords_HoldsItsNames(string text, string names) =>
        string.Join(' ', SmallPlan.Annex(["一、检查对象", "（一）重点检查对象", .. text.Split('\n')]).Targets.Select(target => target.Name)).ShouldBe(names);

    [Theory]
    [InlineData("年内重点检查安全评价机构2家：长沙天成安全评价有限公司、长沙江南安全技术咨询有限公司。", "安全评价机构")]
    [InlineData("重点检查安全评价机构（2家）：长沙天成安全评价有限公司、长沙江南安全技术咨询有限公司。", "安全评价机构")]
    [InlineData("将2家安全评价机构列入年度重点检查名单，具体为长沙天成安全评价有限公司、长沙江南安全技术咨询有限公司。", "安全评价机构")]
    [InlineData("对长沙天成安全评价有限公司、长沙江南安全技术咨询有限公司2家安全评价机构开展重点检查。", "安全评价机构")]
    [InlineData("对2家安全评价机构全部列为重点检查对象，名单如下：\n1.长沙天成安全评价有限公司\n2.长沙江南安全技术咨询有限公司", "安全评价机构")]
    [InlineData("重点检查对象为2家安全评价机构，即长沙天成安全评价有限公司，长沙江南安全技术咨询有限公司。", "安全评价机构")]
    [InlineData("年内重点检查2家：长沙天成安全评价有限公司、长沙江南安全技术咨询有限公司。", "")]
    public void Read_InstitutionsThatAListCounts_AreOfThatKind(string text, string category) =>
        SmallPlan.Read("plan.md", ["长沙市应急管理局2025年度安全生产监管执法计划", "", "为规范对企业的监督检查，制定本计划。", "", "附件1", "2025年度安全评价机构安全监管执法计划", "一、检查对象", "（一）重点检查", .. text.Split('\n')])
            .Annexes.Single().Targets.Select(target => target.Category ?? "").ShouldBe([category, category]);

    [Theory]
    [InlineData("目前全市101座非煤矿山中，正常生产的57座、停产的44座。", "101 57 44")]
    [InlineData("全市有非煤矿山101座。101座非煤矿山中，正常生产的57座、停产的44座。", "101 57 44")]
    public void Read_WholeOfWhichPartsAreTold_IsAFigureOnce(string text, string figures) =>
        string.Join(' ', SmallPlan.Annex("一、基本情况", text).Baseline.Select(figure => $"{figure.Value:0}")).ShouldBe(figures);

    [Theory]
    [InlineData("采取“双随机”方式抽查12家露天矿山、9家地下矿山。", "12露天矿山 9地下矿山")]
    [InlineData("采取“双随机、一公开”方式抽查14座尾矿库、15家露天矿山。", "14尾矿库 15露天矿山")]
    [InlineData("按照双随机方式抽查露天矿山12家。", "12露天矿山")]
    [InlineData("采用随机摇号办法抽取尾矿库3座。", "3尾矿库")]
    [InlineData("对其他尾矿库“双随机”抽查8座。", "8尾矿库")]
    [InlineData("组织重点产矿县交叉检查地下矿山8家。", "8地下矿山")]
    [InlineData("组织县区对8家矿山企业进行交叉检查。", "8")]
    public void Read_KindBehindTheWayItIsDrawn_IsTheKindAlone(string text, string quotas) =>
        string.Join(' ', SmallPlan.Annex("一、检查对象", "（一）随机抽查", text).Quotas.Select(quota => $"{quota.Value:0}{quota.Category}")).ShouldBe(quotas);

    [Theory]
    [InlineData("（2025年1月26日）")]
    [InlineData("(2025 年 1 月 26 日)")]
    [InlineData("（2025年1月26日印发）")]
    [InlineData("（经局务会审议，2025年1月26日）")]
    [InlineData("（二〇二五年一月二十六日）")]
    public void Read_DateInABracketBelowTheTitle_IsTheDay(string date) =>
        SmallPlan.Read("plan.txt", "长沙市应急管理局2025年度安全生产监管执法检查计划", "", date, "", "为规范对企业的监督检查，根据有关法律，制定本计划。", "一、检查任务", "全年重点检查企业3家。").IssuedOn.ShouldBe(new DateOnly(2025, 1, 26));

    /// <summary>Digits and Latin letters are narrow, so that a line of the common width may have fewer letters, or end inside a word.</summary>
    [Theory]
    [InlineData("（一）重点执法。确定对象9家，其中，3家铜矿（浏阳大围山铜业股份有限", "公司、宁乡煤炭坝铜业有限公司、浏阳永和铜业股份有限公司）、2家铁", "矿（浏阳精诚矿业有限公司、宁乡龙泉矿业有限公司）、4家磷矿。")]
    [InlineData("（一）实施重点检查。按照分类分级执法要求，年内对 24 家重点企业开展执法", "检查，包括地下矿山企业 7 家、尾矿库 9 座、选矿厂 1 家、露天矿", "山 8 家。从责任分工看，矿山科牵头检查 24 家。")]
    public void Join_LineThatEndsInsideAWord_GoesOn(params string[] lines) =>
        PassageJoiner.Join(SourceReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', [.. Enumerable.Repeat("各科室要落实分类分级监管执法的要求并且在每一季度的末尾按时向法规科报送检查", 2), "情况。", .. Enumerable.Repeat("检查人员应当出示执法证件并且告知被检查单位依法享有的各项权利和应当履行义务", 2), "务。", .. lines])), "plan.txt"))[^1].Text
            .ShouldBe(string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("2025年度安全评价机构安全", "监督检查计划")]
    [InlineData("2025年度安全评价机构", "安全监督检查计划")]
    public void Read_TitleOnTwoLines_IsOne(string first, string second) =>
        SmallPlan.Read("plan.txt", "长沙市应急管理局2025年度安全生产监管执法检查计划", "", "为规范对企业的监督检查，制定本计划。", "一、检查任务", "全年重点检查企业3家。", "附件：1.2025年度工贸行业安全监督检查计划", "2.2025年度安全评价机构安全监督检查计划", "",
            "附件1", "2025年度工贸行业安全监督检查计划", "", "一、基本情况", "全市有工贸企业9家。", "", first, second, "", "一、基本情况", "全市有安全评价机构3家。").Annexes.Select(annex => annex.Title)
            .ShouldBe(["2025年度工贸行业安全监督检查计划", "2025年度安全评价机构安全监督检查计划"]);
}
