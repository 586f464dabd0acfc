using Province.Documents.Plans;
using Province.Documents.Tests.Bureaus;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>Whom a clause means without naming: the ids of the set, and no name that the clause does not print.</summary>
public sealed class ScheduleSetTests
{
    [Theory]
    [InlineData("months-in-brackets-behind-names.txt", 3, "2", "东安县大庙口锑矿、道县后江锰矿有限公司、江永县银铅锌矿业有限公司、蓝山县毛俊铅锌矿", "矿山科承担的地下矿山安排在二季度")]
    [InlineData("of-those-led-by-a-team.txt", 1, "1+2", "岳阳长岭炼化有限公司、岳阳市云溪绿色化工有限公司、湖南聚烯新材料有限公司、岳阳巴陵氯碱有限公司、临湘市儒溪农药化工有限公司、汨罗市金塘化工有限公司", "危化科牵头的企业于上半年检查完毕")]
    [InlineData("counties-under-months.txt", 1, "2", "安徽滁岭化学有限公司、定远县盐化助剂有限公司、来安县汊河气体有限公司、定远县吴圩石膏矿、来安县轨道铸造有限公司、定远县江巷木业有限公司", "4月至6月：定远县、来安县企业")]
    [InlineData("counties-under-months.txt", 1, "1", "凤阳县临淮油库、凤阳县大庙石英岩矿、凤阳县灵山石英岩矿、凤阳县浮法玻璃有限公司", "2月至3月：凤阳县4家")]
    [InlineData("the-rest-in-another-quarter.txt", 3, "2", "湘潭锰业有限公司鹤岭锰矿、湘潭锰业有限公司红旗尾矿库", "湘潭锰业有限公司所属两处在4月检查")]
    [InlineData("counties-then-quarters.txt", 3, "2", "安化县渣滓溪矿业有限公司尾矿库、桃江县板溪锑业有限公司尾矿库", "2座尾矿库在5月底前检查")]
    [InlineData("items-by-their-last-word.txt", 1, "1+2", "湖南澧县盐化有限公司、津市市新合新化工有限公司、石门县壶瓶山磷化有限公司、汉寿县洞庭油库、桃源县浯溪河气体有限公司、临澧县雄塔涂料有限公司、澧县津澧烟花爆竹有限公司、桃源县桃花源烟花爆竹有限公司、常德市德山烟花爆竹有限公司", "上半年检查全部重点企业1次")]
    [InlineData("district-in-one-paper.txt", 1, "1", "衡阳市蒸湘区鸿运烟花爆竹有限公司", "危化股检查烟花爆竹企业及中国石油蒸湘油库")]
    public void Read_ClauseThatMeansASet_HoldsItsIdsAndNoNames(string file, int number, string quarters, string members, string clause)
    {
        var text = Bureau.Text(file);
        string.Concat(text.Lines).ShouldContain(clause);
        var annex = PlanReader.Read(text).Annexes.Single(one => one.Number == number);

        var lines = annex.Schedule.Where(line => line.Kind == ScheduleKind.Key && string.Join('+', line.Quarters) == quarters && line.Names.Count == 0).ToList();

        lines.Select(line => string.Join('、', line.Targets.Select(id => annex.Targets.Single(target => target.Id == id).Name))).ShouldContain(members);
        lines.ShouldAllBe(line => line.Shape == ScheduleShape.Prose || line.Shape == ScheduleShape.Count);
    }

    [Fact]
    public void Read_CountOfASet_IsOfTheShapeCount() =>
        PlanReader.Read(Bureau.Text("counties-under-months.txt")).Annexes[0].Schedule.Where(line => line.Names.Count == 0 && line.Targets.Count > 0).Select(line => line.Shape)
            .ShouldBe([ScheduleShape.Count, ScheduleShape.Prose, ScheduleShape.Prose]);

    /// <summary>Those that are left, and those that a place in the list means, are told by name.</summary>
    [Theory]
    [InlineData("counties-under-months.txt", 1, "4", "全椒县襄河涂料有限公司、安徽扬岭家电有限公司、滁州市康佳模具有限公司、全椒县环保滤材有限公司")]
    [InlineData("lists-in-the-heading-line.txt", 1, "3", "新化县温塘煤矿、双峰县蛇形山煤业有限公司")]
    [InlineData("fields-under-each-trade.md", 1, "1", "常山县辉埠石灰岩矿、江山市大陈萤石矿")]
    public void Read_RestAndPlacesInTheList_HoldNames(string file, int number, string quarters, string members)
    {
        var annex = PlanReader.Read(Bureau.Text(file)).Annexes.Single(one => one.Number == number);

        var line = annex.Schedule.First(line => line.Kind == ScheduleKind.Key && string.Join('+', line.Quarters) == quarters);

        string.Join('、', line.Names).ShouldBe(members);
        string.Join('、', line.Targets.Select(id => annex.Targets.Single(target => target.Id == id).Name)).ShouldBe(members);
    }

    /// <summary>What a department's row leaves open is open among its own, and all that it says are all of its own.</summary>
    [Theory]
    [InlineData("| 矿山科 | 一季度 | 浏阳市大围山铜矿有限公司 |\n| 执法支队 | 一季度 | 浏阳市永和磷矿有限公司 |\n| 矿山科 | 二季度 | 其余 |\n| 执法支队 | 三季度 | 其余 |\n| 执法支队 | 四季度 | 另行确定2家 |",
        "矿山科1:1 执法支队1:3 矿山科2:2 执法支队3:4 执法支队4:")]
    [InlineData("| 矿山科 | 一季度 | 浏阳市大围山铜矿有限公司 |\n| 矿山科 | 三季度 | 全部企业 |\n| 执法支队 | 四季度 | 全部企业 |", "矿山科1:1 矿山科3:1+2 执法支队4:3+4")]
    public void Read_SetInADepartmentsRow_IsOfThatDepartment(string rows, string lines)
    {
        var annex = SmallPlan.Annex(["一、检查对象", "（一）重点检查对象",
            "1.浏阳市大围山铜矿有限公司（矿山科）", "2.宁乡市煤炭坝铁矿有限公司（矿山科）", "3.浏阳市永和磷矿有限公司（执法支队）", "4.宁乡市双江口石膏矿有限公司（执法支队）",
            "二、检查安排", "", "| 科室 | 时间 | 检查对象 |", "|---|---|---|", .. rows.Split('\n')]);

        string.Join(' ', annex.Schedule.Select(line => $"{line.Department}{line.Quarters[0]}:{string.Join('+', line.Targets.Select(id => id[^1]))}")).ShouldBe(lines);
    }

    /// <summary>One enterprise that a line names twice, once as the owner of its site, is linked once.</summary>
    [Fact]
    public void Read_NameAndItsSite_AreLinkedOnce()
    {
        var annex = SmallPlan.Annex("一、检查对象", "（一）重点检查对象", "1.浏阳市大围山铜矿有限公司", "2.浏阳市大围山铜矿有限公司尾矿库", "3.浏阳市永和磷矿有限公司",
            "二、检查安排", "一季度：浏阳市大围山铜矿有限公司（含尾矿库）、浏阳市大围山铜矿有限公司尾矿库。", "二季度：浏阳市永和磷矿有限公司。");

        annex.Schedule.Select(line => string.Join(' ', line.Targets)).ShouldBe(["a1-target-1 a1-target-2", "a1-target-3"]);
    }

    /// <summary>A verb before a name is none of it, and whoever is left behind a list is named with it.</summary>
    [Theory]
    [InlineData("四季度，再次检查浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", "4:浏阳市大围山铜矿+宁乡市煤炭坝铁矿")]
    [InlineData("执法支队检查浏阳市大围山铜矿、宁乡市煤炭坝铁矿，第四季度完成。", "4:浏阳市大围山铜矿+宁乡市煤炭坝铁矿")]
    [InlineData("一季度，检查浏阳市大围山铜矿；三季度，检查宁乡市煤炭坝铁矿，以及其余2座矿山。", "1:浏阳市大围山铜矿 3:浏阳市永和磷矿+宁乡市双江口石膏矿 3:宁乡市煤炭坝铁矿")]
    [InlineData("一季度，检查浏阳市大围山铜矿；三季度，检查宁乡市煤炭坝铁矿及其余2座矿山。", "1:浏阳市大围山铜矿 3:浏阳市永和磷矿+宁乡市双江口石膏矿 3:宁乡市煤炭坝铁矿")]
    [InlineData("一季度，检查浏阳市大围山铜矿；三季度，检查宁乡市煤炭坝铁矿及其余3座矿山。", "1:浏阳市大围山铜矿 3: 3:宁乡市煤炭坝铁矿")]
    [InlineData("一季度，检查浏阳市大围山铜矿；三季度，检查宁乡市煤炭坝铁矿及其余2座矿山，以及5家批发企业。", "1:浏阳市大围山铜矿 3:浏阳市永和磷矿+宁乡市双江口石膏矿 3:宁乡市煤炭坝铁矿 3:")]
    public void Read_VerbsAndTheRestAroundNames_AreNoNames(string text, string lines) =>
        string.Join(' ', SmallPlan.Annex("一、检查对象", "（一）重点检查对象", "浏阳市大围山铜矿、宁乡市煤炭坝铁矿、浏阳市永和磷矿、宁乡市双江口石膏矿。", "二、检查安排", text).Schedule
            .Select(line => $"{string.Join('+', line.Quarters)}:{string.Join('+', line.Names)}")).ShouldBe(lines);

    /// <summary>浏阳市油库 is every depot of that city only where no enterprise of the list is called so.</summary>
    [Theory]
    [InlineData("浏阳市油库、浏阳市永和油库、宁乡市双江口石膏矿。", "浏阳市油库/1")]
    [InlineData("浏阳市大围山油库、浏阳市永和油库、宁乡市双江口石膏矿。", "/2")]
    public void Read_NameOfTheList_IsNoSet(string list, string named) =>
        string.Join(' ', SmallPlan.Annex("一、检查对象", "（一）重点检查对象", list, "二、检查安排", "一季度检查浏阳市油库。").Schedule.Select(line => $"{string.Concat(line.Names)}/{line.Targets.Count}")).ShouldBe(named);

    [Theory]
    [InlineData("四、复查\n第三季度对上半年检查的企业进行复查，第四季度对第三季度检查的企业进行复查。", "Reinspection3:1+2 Reinspection4:3")]
    [InlineData("四、其他\n第四季度对前三季度检查的企业开展复查。", "Reinspection4:1+2+3")]
    [InlineData("四、复查\n检查发现的问题到期后及时复查。", "")]
    public void Read_ReinspectionOutsideTheSchedule_CountsWhereItSaysWhen(string text, string again) =>
        string.Join(' ', SmallPlan.Annex(["一、检查对象", "（一）重点检查对象", "浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", .. text.Split('\n')]).Schedule
            .Select(line => $"{line.Kind}{string.Join('+', line.Quarters)}:{string.Join('+', line.ReinspectionOf)}")).ShouldBe(again);

    /// <summary>检查并复查 is done in one quarter, whichever word stands for it.</summary>
    [Theory]
    [InlineData("二季度对浏阳市大围山铜矿开展检查并复查。", "Key2: Reinspection2:2")]
    [InlineData("二季度对浏阳市大围山铜矿开展检查并复检。", "Key2: Reinspection2:2")]
    [InlineData("二季度对浏阳市大围山铜矿开展检查并进行回头看。", "Key2: Reinspection2:2")]
    [InlineData("二季度检查浏阳市大围山铜矿，三季度开展回头看第二季度检查的企业。", "Key2: Reinspection3:2")]
    public void Read_WordsForInspectingAgain_MeanTheSame(string text, string lines) =>
        string.Join(' ', SmallPlan.Annex("一、检查对象", "（一）重点检查对象", "浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", "二、检查安排", text).Schedule
            .Select(line => $"{line.Kind}{string.Join('+', line.Quarters)}:{string.Join('+', line.ReinspectionOf)}")).ShouldBe(lines);

    /// <summary>What stands behind the word is a name from its first character on, however long the word is.</summary>
    [Theory]
    [InlineData("三季度复查浏阳市大围山铜矿。")]
    [InlineData("三季度回头看浏阳市大围山铜矿。")]
    public void Read_NameBehindInspectingAgain_IsThatName(string text)
    {
        var annex = SmallPlan.Annex("一、检查对象", "（一）重点检查对象", "浏阳市大围山铜矿、宁乡市煤炭坝铁矿。", "二、检查安排", $"一季度检查浏阳市大围山铜矿，{text}");

        annex.Schedule.Single(line => line.Kind == ScheduleKind.Reinspection).Names.ShouldBe(["浏阳市大围山铜矿"]);
    }
}
