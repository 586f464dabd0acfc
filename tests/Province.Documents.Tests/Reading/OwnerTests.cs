namespace Province.Documents.Tests.Reading;

/// <summary>Which department a list belongs to, and which one only does something else.</summary>
public sealed class OwnerTests
{
    /// <summary>Whoever leads a check together with other authorities is not said to inspect the list.</summary>
    [Fact]
    public void Read_LeaderOfAJointCheck_OwnsNoList() =>
        SmallPlan.Annex("一、重点检查单位", "1.浏阳市大围山铜矿有限公司", "2.宁乡市煤炭坝铁矿有限公司", "二、联合检查", "矿山科牵头，会同消防救援部门开展联合检查不少于1次。").Department.ShouldBeNull();

    [Fact]
    public void Read_WhoIsResponsibleBehindAKind_IsNoPartOfIt() =>
        SmallPlan.Annex("一、检查对象", "（一）重点检查", "1.地下矿山2家，由矿山科负责：浏阳市大围山铜矿有限公司、宁乡市煤炭坝铁矿有限公司。")
            .Targets.Select(target => $"{target.Category} {target.Department}").ShouldBe(["地下矿山 矿山科", "地下矿山 矿山科"]);

    [Fact]
    public void Read_WhatSupervisionIsOf_IsNoItemToCheck() =>
        SmallPlan.Titled("2025年度执法监督计划", "一、监督内容", "对县（市、区）应急管理局行政处罚、行政许可的合法性、适当性进行监督。", "二、监督任务", "每半年抽取行政处罚案卷10件。").CheckItems.ShouldBeEmpty();

    /// <summary>Nothing lies in two counties.</summary>
    [Theory]
    [InlineData("（九区、北山区）", "")]
    [InlineData("（西区、东区）", "")]
    [InlineData("（浏阳市）", "浏阳市")]
    public void Read_PartsOfAMine_AreNoCounty(string bracket, string county) =>
        (SmallPlan.Annex("一、检查对象", "（一）重点检查", "1.浏阳市大围山铜矿有限公司" + bracket).Targets.Single().County ?? "").ShouldBe(county);

    [Fact]
    public void Read_DepartmentThatInspectsTheWholeYear_LeadsTheNamesBehind() =>
        SmallPlan.Annex("一、检查对象", "（一）重点检查。教育训练科全年对2家企业进行1次重点检查，分别是：浏阳市大围山铜矿有限公司、宁乡市煤炭坝铁矿有限公司。审批科对1家企业开展检查，即：浏阳市永和磷矿有限公司。")
            .Targets.Select(target => target.Department).ShouldBe(["教育训练科", "教育训练科", "审批科"]);
}
