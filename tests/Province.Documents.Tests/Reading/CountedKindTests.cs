namespace Province.Documents.Tests.Reading;

/// <summary>Which institutions an annex lists is said by what it counts them as, wherever that stands.</summary>
public sealed class CountedKindTests
{
    [Theory]
    [InlineData("对以下2家安全培训机构进行重点检查：浏阳市河东职业培训学校、宁乡市沩水安全技术有限公司。", "安全培训机构 安全培训机构")]
    [InlineData("纳入年度重点检查的安全培训机构共2家，名单如下：\n1、浏阳市河东职业培训学校；\n2、宁乡市沩水安全技术有限公司。", "安全培训机构 安全培训机构")]
    [InlineData("将浏阳市河东职业培训学校、宁乡市沩水安全技术有限公司等2家安全培训机构列入重点检查对象。", "安全培训机构 安全培训机构")]
    [InlineData("列入重点执法的考试点共1个，即浏阳市河东安全生产考试点。", "考试点")]
    [InlineData("对2家考试点开展重点检查：浏阳市河东安全生产考试点、宁乡市沩水职业中专学校考试点。", "考试点 考试点")]
    [InlineData("重点检查4家：浏阳市河东职业培训学校、宁乡市沩水安全技术有限公司。", "- -")]
    public void Read_InstitutionsThatAreCounted_AreOfThatKind(string text, string kinds) => Kinds("2025年度安全培训机构监管执法计划", text).ShouldBe(kinds);

    [Fact]
    public void Read_InstitutionBeforeItsName_IsItsKindAndNoPartOfTheName()
    {
        var target = Annex("2025年度安全评价机构监管执法计划", "将安全评价机构浏阳市河东安全评价有限公司（浏阳市）列入重点检查对象。").Targets.Single();

        (target.Name, target.Category, target.County).ShouldBe(("浏阳市河东安全评价有限公司", "安全评价机构", "浏阳市"));
    }

    /// <summary>Among trades a head says the trade; where there are institutions alone it says which.</summary>
    [Theory]
    [InlineData("2025年度安全培训机构和安全评价机构监管执法计划", "1.安全培训机构（1家）：浏阳市河东职业培训学校\n2.安全评价机构（1家）：宁乡市沩水安全评价有限公司", "安全培训机构 安全评价机构")]
    [InlineData("2025年度烟花爆竹企业、安全评价机构监管执法计划", "1.烟花爆竹企业（1家）：浏阳市河东烟花有限公司\n2.安全评价机构（1家）：宁乡市沩水安全评价有限公司", "- -")]
    [InlineData("2025年度煤矿安全监管执法计划", "确定以下2处煤矿为市直管煤矿：浏阳市河东煤业有限公司、宁乡市沩水煤矿有限公司。", "- -")]
    [InlineData("2025年度烟花爆竹企业监管执法计划", "对以下2家批发企业开展重点检查：浏阳市河东烟花有限公司、宁乡市沩水烟花有限公司。", "- -")]
    public void Read_HeadsOfALists_AreKindsOfInstitutionsAlone(string title, string text, string kinds) => Kinds(title, text).ShouldBe(kinds);

    [Theory]
    [InlineData("对市级直接监管的煤矿，每季度至少检查1次。\n重点检查1处：浏阳市河东煤业有限公司。", "浏阳市河东煤业有限公司")]
    [InlineData("1.浏阳市河东煤业有限公司\n2.和县远航煤业有限公司\n3.宁乡市沩水煤业有限公司", "浏阳市河东煤业有限公司 和县远航煤业有限公司 宁乡市沩水煤业有限公司")]
    [InlineData("重点检查2处，包括：和县远航煤业有限公司、宁乡市沩水煤业有限公司。", "和县远航煤业有限公司 宁乡市沩水煤业有限公司")]
    [InlineData("矿山科牵头对浏阳市河东煤业有限公司、宁乡市沩水煤业有限公司共2家企业开展检查。", "浏阳市河东煤业有限公司 宁乡市沩水煤业有限公司")]
    [InlineData("重点检查2处：浏阳市河东煤业有限公司、宁乡市沩水煤业有限公司。对市直管的2个煤矿企业（浏阳市河东煤业有限公司、宁乡市沩水煤业有限公司）每半年至少检查1次。", "浏阳市河东煤业有限公司 宁乡市沩水煤业有限公司")]
    public void Read_WordsAroundNames_AreNoNames(string text, string names) =>
        string.Join(' ', Annex("2025年度煤矿安全监管执法计划", text).Targets.Select(target => target.Name)).ShouldBe(names);

    [Fact]
    public void Read_BracketOfSites_IsNoCounty() =>
        Annex("2025年度危险化学品监管执法计划", "重点检查2家：浏阳市河东焦化有限公司（化产车间、粗苯储罐区）、宁乡市沩水化工有限公司（宁乡市）。").Targets.Select(target => target.County).ShouldBe([null, "宁乡市"]);

    private static string Kinds(string title, string text) => string.Join(' ', Annex(title, text).Targets.Select(target => target.Category ?? "-"));

    private static Province.Domain.Plans.Statements.PlanAnnex Annex(string title, string text) => SmallPlan.Titled(title, ["一、检查对象", "（一）重点检查", .. text.Split('\n')]);
}
