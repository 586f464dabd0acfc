using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>What is inspected again stands in one clause with what is inspected, or under a quarter's heading.</summary>
public sealed class ReinspectionTests
{
    [Theory]
    [InlineData("一季度检查浏阳市大围山铜矿；二季度检查宁乡市煤炭坝铁矿并复查第一季度检查企业。", "1:浏阳市大围山铜矿 2:宁乡市煤炭坝铁矿 2<1")]
    [InlineData("一季度检查浏阳市大围山铜矿；二季度由矿山科负责对宁乡市煤炭坝铁矿开展执法检查并复查第一季度检查企业。", "1:浏阳市大围山铜矿 2:宁乡市煤炭坝铁矿 2<1")]
    [InlineData("一季度检查浏阳市大围山铜矿；二季度对宁乡市煤炭坝铁矿开展执法并复查。", "1:浏阳市大围山铜矿 2:宁乡市煤炭坝铁矿 2<2")]
    [InlineData("（一）第一季度\n检查浏阳市大围山铜矿。\n（二）第二季度\n检查宁乡市煤炭坝铁矿并对第一季度检查企业进行复查。\n（三）第三季度\n对上一季度检查企业进行复查。", "1:浏阳市大围山铜矿 2:宁乡市煤炭坝铁矿 2<1 3<2")]
    public void Read_NamesBesideAReinspection_AreInspected(string text, string lines) =>
        string.Join(' ', Schedule("浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", text).Select(line => string.Concat(line.Quarters) + (line.Kind == ScheduleKind.Reinspection ? "<" + string.Concat(line.ReinspectionOf) : ":" + string.Join('、', line.Names)))).ShouldBe(lines);

    [Fact]
    public void Read_RandomChecksBeforeTheirQuarter_AreNoneOfKeyEnterprises() =>
        Schedule("浏阳市大围山铜矿。", "一季度检查浏阳市大围山铜矿。\n抽查执法安排在第四季度，检查宁乡市煤炭坝铁矿。").Select(line => line.Kind).ShouldBe([ScheduleKind.Key, ScheduleKind.Random]);

    /// <summary>A short name stands in the names of the mine and of its pond, and means the mine, for which it was introduced.</summary>
    [Fact]
    public void Read_ShortNameBesideWholeOnes_MeansThatForWhichItWasIntroduced() =>
        Schedule("浏阳市大围山铜业有限公司（以下简称大围山铜业）、浏阳市大围山铜业有限公司龙潭尾矿库、宁乡市煤炭坝铁矿有限公司、宁乡市双江口石膏矿有限责任公司石牛江尾矿库。",
            "一季度检查大围山铜业、宁乡市煤炭坝铁矿有限公司、宁乡市双江口石膏矿有限责任公司石牛江尾矿库。").Single().Targets.ShouldBe(["a1-target-1", "a1-target-3", "a1-target-4"]);

    private static IReadOnlyList<ScheduleLine> Schedule(string list, string text) =>
        SmallPlan.Annex(["一、检查对象", "（一）重点检查对象", list, "二、检查安排", .. text.Split('\n')]).Schedule;
}
