using System.Text;
using Province.Documents.Source;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>What stands in the cells of a text file's table: several names, several periods, nothing where the row above said it, and whom to inspect again.</summary>
public sealed class CellTests
{
    private const string Head = "| 类别 | 检查对象 | 检查<br>时间 |\n|---|---|---|\n";

    [Theory]
    [InlineData("| 地下矿山 | 浏阳市大围山铜矿<br>宁乡市煤炭坝铁矿 | 二季度 |", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿", "2")]
    [InlineData("| 地下矿山 | 1.浏阳市大围山铜矿<br/>2.宁乡市煤炭坝铁矿；<br>3.浏阳市永和磷矿 | 二季度 |", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿 浏阳市永和磷矿", "2")]
    [InlineData("| 地下矿山 | 浏阳市大围山铜矿（地下）<br>宁乡市煤炭坝<br>铁矿 | 一季度<br>三季度 |", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿", "1+3")]
    [InlineData("| 地下<br>矿山 | 浏阳市大围山铜矿<br>（浏阳市） | 3月、9月 |", "浏阳市大围山铜矿", "1+3")]
    public void Read_LineBreakInACell_DividesNamesAndNotWords(string row, string names, string quarters)
    {
        var annex = SmallPlan.Annex(["一、检查对象及时间安排", "", .. (Head + row).Split('\n')]);

        string.Join(' ', annex.Targets.Select(target => target.Name)).ShouldBe(names);
        annex.Targets.ShouldAllBe(target => target.Category == "地下矿山");
        string.Join(' ', annex.Schedule.Select(line => $"{string.Join(' ', line.Targets.Select(id => annex.Targets.Single(target => target.Id == id).Name))}@{string.Join('+', line.Quarters)}")).ShouldBe($"{names}@{quarters}");
    }

    [Theory]
    [InlineData("序号\t月份\t企业名称\t备注\n1\t3月、9月\t浏阳市大围山铜矿\t事故企业\n2\t\t宁乡市煤炭坝铁矿\n3\t5月\t浏阳市永和磷矿\t\n4\t\t宁乡市双江口石膏矿\t新建")]
    [InlineData("月份\t序号\t企业名称\n3月、9月\t1\t浏阳市大围山铜矿\n\t2\t宁乡市煤炭坝铁矿\n5月\t3\t浏阳市永和磷矿\n\t4\t宁乡市双江口石膏矿")]
    [InlineData("企业名称\t序号\t月份\n浏阳市大围山铜矿\t1\t3月、9月\n宁乡市煤炭坝铁矿\t2\t\n浏阳市永和磷矿\t3\t5月\n宁乡市双江口石膏矿\t4\t")]
    public void Read_BlankPeriod_IsThatOfTheRowAbove(string rows) =>
        string.Join(' ', SmallPlan.Annex(["一、检查时间安排", "", .. rows.Split('\n')]).Schedule.Select(line => $"{line.Names.Single()[3..]}@{string.Join('+', line.Quarters)}"))
            .ShouldBe("大围山铜矿@1+3 煤炭坝铁矿@1+3 永和磷矿@2 双江口石膏矿@2");

    /// <summary>A county or an office before the names divides the list; a county behind them that nobody wrote stays unknown.</summary>
    [Theory]
    [InlineData("| 县区 | 企业名称 | 检查机构 |\n|---|---|---|\n| 浏阳市 | 浏阳市大围山铜矿 | 矿山科 |\n| | 浏阳市永和磷矿 | |", "浏阳市 矿山科")]
    [InlineData("| 企业名称 | 县区 | 检查机构 |\n|---|---|---|\n| 浏阳市大围山铜矿 | 浏阳市 | 矿山科 |\n| 浏阳市永和磷矿 | | |", " 矿山科")]
    [InlineData("| 企业名称 | 企业所在县区 | 检查机构 |\n|---|---|---|\n| 浏阳市大围山铜矿 | 浏阳市 | 矿山科 |\n| 浏阳市永和磷矿 | | |", " 矿山科")]
    public void Read_BlankCounty_IsThatAboveWhereItDividesTheList(string rows, string said)
    {
        var last = SmallPlan.Annex(["一、检查对象", "", .. rows.Split('\n')]).Targets[^1];

        $"{last.County} {last.Department}".ShouldBe(said);
    }

    /// <summary>Who answers for the rows above answers for a blank one too; a name or a person of the row above is none of it.</summary>
    [Theory]
    [InlineData("检查机构", "甲")]
    [InlineData("执法机构", "甲")]
    [InlineData("责任单位", "甲")]
    [InlineData("责任科室", "甲")]
    [InlineData("责任股室", "甲")]
    [InlineData("机构名称", "")]
    [InlineData("机构等级", "")]
    [InlineData("责任人", "")]
    public void Join_BlankCell_IsThatAboveWhereTheColumnDivides(string head, string cell) =>
        PassageJoiner.Join(SourceReader.Read(Encoding.UTF8.GetBytes($"| 企业名称 | {head} |\n|---|---|\n| 浏阳市大围山铜矿 | 甲 |\n| 浏阳市永和磷矿 | |"), "table.md"))[^1].Row!.Cells[1].Text.ShouldBe(cell);

    /// <summary>However much a cell holds, each of its lines is told apart from the one before it alone.</summary>
    [Theory]
    [InlineData("浏阳市大围山铜矿", 5999)]
    [InlineData("浏阳市大围山铜矿、", 0)]
    [InlineData("浏阳市大围山<br>铜矿", 5999)]
    public void Of_LongCell_IsDividedAtEachName(string name, int divisions) =>
        Glyphs.Of("| 1 | " + string.Join("<br>", Enumerable.Repeat(name, 6000)) + " |").Text.Count(c => c == '；').ShouldBe(divisions);

    [Fact]
    public void Read_TableOfReinspections_HoldsTheFirstRowToo() =>
        string.Join(' ', SmallPlan.Annex("一、检查对象", "（一）重点检查对象", "浏阳市大围山铜矿、浏阳市永和磷矿。", "二、复查", "", "| 时间 | 复查对象 |", "|---|---|", "| 三季度 | 上半年检查的企业 |", "| 四季度 | 浏阳市永和磷矿 |").Schedule
            .Select(line => $"{line.Kind}{string.Join('+', line.Quarters)}:{string.Join('+', line.ReinspectionOf)}{string.Concat(line.Names)}")).ShouldBe("Reinspection3:1+2 Reinspection4:浏阳市永和磷矿");

    /// <summary>Rows of quarters and columns of trades are the list itself where no other is printed; who comes again in a later quarter is listed once.</summary>
    [Fact]
    public void Read_TradesUnderQuarters_AreTheListToo()
    {
        var annex = SmallPlan.Annex("一、检查时间安排", "", "| 季度 | 非煤矿山 | 工贸 |", "|---|---|---|", "| 一季度 | 浏阳市大围山铜矿<br>浏阳市永和磷矿 | 浏阳水泥有限公司 |", "| 二季度 | — | 浏阳市面粉厂 |", "| 四季度 | 浏阳市大围山铜矿 | — |");

        annex.Targets.Select(target => target.Name).ShouldBe(["浏阳市大围山铜矿", "浏阳市永和磷矿", "浏阳水泥有限公司", "浏阳市面粉厂"]);
        annex.Schedule.Where(line => line.Kind == ScheduleKind.Reinspection).ShouldBeEmpty();
        annex.Schedule.Where(line => line.Targets.Contains(annex.Targets[0].Id)).SelectMany(line => line.Quarters).ShouldBe([1, 4]);
    }

    [Theory]
    [InlineData("| 一季度 | 浏阳市大围山铜矿 | — |\n| 二季度 | 宁乡市煤炭坝铁矿 | 一季度检查企业 |", "2:1")]
    [InlineData("| 一季度 | 浏阳市大围山铜矿 | 无 |\n| 二季度 | 宁乡市煤炭坝铁矿 | 上季度检查的企业 |", "2:1")]
    [InlineData("| 一季度 | 浏阳市大围山铜矿 | 无安排 |\n| 二季度 | 宁乡市煤炭坝铁矿 | 一季度检查企业 |", "2:1")]
    [InlineData("| 一季度 | 浏阳市大围山铜矿 | / |\n| 四季度 | 宁乡市煤炭坝铁矿 | 浏阳市大围山铜矿 |", "4:浏阳市大围山铜矿")]
    [InlineData("| 一季度 | 浏阳市大围山铜矿 |  |\n| 三季度 | 宁乡市煤炭坝铁矿 |  |", "")]
    public void Read_ColumnForReinspections_SaysWhomAndNothingElse(string rows, string again)
    {
        var schedule = SmallPlan.Annex(["一、检查时间安排", "", "| 季度 | 重点检查 | 复查 |", "|---|---|---|", .. rows.Split('\n')]).Schedule;

        string.Join(' ', schedule.Where(line => line.Kind == ScheduleKind.Reinspection).Select(line => $"{string.Join('+', line.Quarters)}:{string.Join('+', line.ReinspectionOf)}{string.Concat(line.Names)}")).ShouldBe(again);
        schedule.Count(line => line.Kind == ScheduleKind.Key).ShouldBe(2);
    }
}
