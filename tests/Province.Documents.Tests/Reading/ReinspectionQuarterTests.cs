using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>What a schedule says about inspecting again: when, and whom which quarter saw.</summary>
public sealed class ReinspectionQuarterTests
{
    private static readonly string[] Listed =
    [
        "一、检查对象", "（一）重点检查对象", "1.浏阳市大围山铜矿有限公司", "2.宁乡市煤炭坝铁矿有限公司", "3.浏阳市永和磷矿有限公司", "二、检查时间安排",
    ];

    /// <summary>Re-inspected in the quarter itself; the names are those of the inspection.</summary>
    [Theory]
    [InlineData("一季度：对浏阳市大围山铜矿有限公司开展执法检查，并于当季完成复查。")]
    [InlineData("一季度重点检查浏阳市大围山铜矿有限公司，检查后于当季复查。")]
    [InlineData("一季度，安排检查浏阳市大围山铜矿有限公司，当季完成整改复查。")]
    [InlineData("一季度对浏阳市大围山铜矿有限公司进行监督检查，检查结束后在本季度内开展“回头看”。")]
    [InlineData("一季度对浏阳市大围山铜矿有限公司进行监督检查，当季复查到位。")]
    [InlineData("一季度对浏阳市大围山铜矿有限公司实施检查，并在一季度组织复查。")]
    [InlineData("将浏阳市大围山铜矿有限公司作为重点检查单位，一季度实施检查，并在一季度组织复查。")]
    [InlineData("一季度：检查浏阳市大围山铜矿有限公司。当季度组织复检。")]
    [InlineData("一季度对浏阳市大围山铜矿有限公司开展执法检查，季末完成复查。")]
    [InlineData("一季度：对浏阳市大围山铜矿有限公司开展执法检查（当季复查）。")]
    [InlineData("一季度检查浏阳市大围山铜矿有限公司，并适时组织复查。")]
    public void Read_SameQuarter_InspectsAndReinspects(string line) =>
        Told(line).ShouldBe("1 浏阳市大围山铜矿有限公司；1 of 1");

    /// <summary>Whose inspections stand first, and when they are seen to again behind them.</summary>
    [Theory]
    [InlineData("一季度检查的企业于二季度复查，二季度检查的企业于三季度复查。", "2 of 1；3 of 2")]
    [InlineData("复查工作同步推进，对一季度检查的企业在二季度组织复查，对二季度检查的企业在三季度组织复查。", "2 of 1；3 of 2")]
    [InlineData("复查安排：第一季度检查的企业安排在第二季度进行复查；第二季度检查对象的整改情况，在第三季度逐家复查。", "2 of 1；3 of 2")]
    [InlineData("上半年检查企业的复查工作安排在下半年。", "3+4 of 1+2")]
    [InlineData("上半年检查的企业，下半年“回头看”。", "3+4 of 1+2")]
    [InlineData("凡前三季度检查的企业统一于四季度复查。", "4 of 1+2+3")]
    [InlineData("一、二季度检查的企业在三、四季度复查。", "3+4 of 1+2")]
    [InlineData("二季度检查企业3家并对一季度检查企业复查。", "2 ；2 of 1")]
    [InlineData("三季度检查矿山企业，四季度对重点检查单位整改情况复查。", "3 ；4 of 3")]
    [InlineData("一季度被检查企业的复查，由执法支队于二季度组织实施；二季度受检企业三季度复查。", "2 of 1；3 of 2")]
    [InlineData("2.第三、四季度对上半年检查的企业开展复查。", "3+4 of 1+2")]
    [InlineData("各季度检查后均在当季组织复查。", "1 of 1；2 of 2；3 of 3；4 of 4")]
    public void Read_InspectedBeforeWhen_IsNotTurnedRound(string line, string told) => Told(line).ShouldBe(told);

    /// <summary>A second quarter behind the names is when these are seen to again.</summary>
    [Theory]
    [InlineData("三季度检查浏阳市大围山铜矿有限公司，并在四季度组织复查。", "3 浏阳市大围山铜矿有限公司；4 of 3")]
    [InlineData("三季度检查浏阳市大围山铜矿有限公司，次季度复查。", "3 浏阳市大围山铜矿有限公司；4 of 3")]
    [InlineData("3月检查浏阳市大围山铜矿有限公司，6月复查；9月检查宁乡市煤炭坝铁矿有限公司，11月复查。", "1 浏阳市大围山铜矿有限公司；2 of 1；3 宁乡市煤炭坝铁矿有限公司；4 of 3")]
    [InlineData("三季度对浏阳市大围山铜矿有限公司再次开展检查。", "3 浏阳市大围山铜矿有限公司")]
    [InlineData("二季度：浏阳市大围山铜矿有限公司（三季度复查）。", "2 浏阳市大围山铜矿有限公司；3 of 2")]
    [InlineData("二季度检查浏阳市大围山铜矿有限公司，三季度复查。", "2 浏阳市大围山铜矿有限公司；3 of 2")]
    [InlineData("二季度对浏阳市大围山铜矿有限公司开展检查，并对一季度检查的企业进行复查。", "2 浏阳市大围山铜矿有限公司；2 of 1")]
    [InlineData("下半年：检查浏阳市大围山铜矿有限公司，并在本季度对上半年检查企业复查。", "3+4 浏阳市大围山铜矿有限公司；3+4 of 1+2")]
    public void Read_NamesThenAgain_KeepsBoth(string line, string told) => Told(line).ShouldBe(told);

    /// <summary>竹园 is no place where the list introduces it as a short name.</summary>
    [Fact]
    public void Read_ShortNameLikeAKindInAPlace_IsTheName()
    {
        var line = SmallPlan.Annex("一、检查对象", "（一）重点检查对象：浏阳市双喜矿业有限公司竹园铁矿（以下简称竹园铁矿）、宁乡市煤炭坝铁矿有限公司。", "二、检查时间安排", "一季度：由矿山科对竹园铁矿执法检查，检查后于当季复查。").Schedule[0];

        line.Names.ShouldBe(["竹园铁矿"]);
        line.Department.ShouldBe("矿山科");
    }

    /// <summary>A sentence below the quarters, without one of its own, is about each of them.</summary>
    [Theory]
    [InlineData("各企业检查后均于当季完成复查。", "1 of 1；2 of 2")]
    [InlineData("检查发现隐患的企业，于下一季度复查。", "2 of 1；3 of 2")]
    public void Read_SentenceWithoutAQuarter_IsOfEach(string line, string told) => Told("一季度：浏阳市大围山铜矿有限公司。", "二季度：宁乡市煤炭坝铁矿有限公司。", line)
        .ShouldBe("1 浏阳市大围山铜矿有限公司；2 宁乡市煤炭坝铁矿有限公司；" + told);

    private static string Told(params string[] lines) => string.Join('；', SmallPlan.Annex([.. Listed, .. lines]).Schedule.Select(one =>
        $"{string.Join('+', one.Quarters)} {(one.Kind == ScheduleKind.Reinspection ? "of " + string.Join('+', one.ReinspectionOf) : string.Join('、', one.Names))}"));
}
