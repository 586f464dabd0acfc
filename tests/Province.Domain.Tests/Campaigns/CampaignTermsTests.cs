using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;

namespace Province.Domain.Tests.Campaigns;

public sealed class CampaignTermsTests
{
    private static CampaignTerms Good => CampaignLifeTests.TermsOf(Hunan2021.Arrangement) with { Title = "2021年交叉执法", Year = 2021, Stated = new() { Groups = 7 } };

    [Fact]
    public void ForYear_AnyYear_MovesEveryDateByWholeYears() => Prop.ForAll(Gen.Choose(2021, 2060).ToArbitrary(), year =>
    {
        var moved = Good.ForYear(year);
        moved.Title.ShouldBe($"{year}年交叉执法");
        moved.Dates.All.ShouldAllBe(date => date.On.Year == year);
        moved.Dates.All.Select(date => (date.Kind, date.On.Month, date.On.Day)).ShouldBe(Good.Dates.All.Select(date => (date.Kind, date.On.Month, date.On.Day)));
        moved.Stated.ShouldBe(new StatedCounts());
        moved.Refuse().ShouldBeNull();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tidy_WhatAProgramLeftOut_CountsAsEmpty()
    {
        var tidy = new CampaignTerms { Title = null!, Industries = null!, Dates = null!, Quotas = null!, CheckItems = [" 甲 ", "", null!], DisciplineRules = null!, NotTaking = null!, Stated = null! }.Tidy();
        tidy.Title.ShouldBe("");
        tidy.CheckItems.ShouldBe(["甲"]);
        tidy.Refuse()!.Code.ShouldBe("campaign.title_invalid");
        (Good with { NotTaking = ["株洲市 ", "", "株洲市"] }).Tidy().NotTaking.ShouldBe(["株洲市"]);
    }

    [Fact]
    public void Refuse_WhatIsWrong_NamesTheField()
    {
        Good.Refuse().ShouldBeNull();
        (Good with { Title = "" }).Refuse()!.Field.ShouldBe("title");
        (Good with { Year = 1999 }).Refuse()!.Field.ShouldBe("year");
        (Good with { Industries = [] }).Refuse()!.Field.ShouldBe("industries");
        (Good with { From = new(2021, 6, 1), Until = new(2021, 6, 1) }).Refuse().ShouldBeNull();
        (Good with { From = new(2021, 6, 1), Until = new(2021, 5, 1) }).Refuse()!.Field.ShouldBe("until");
        (Good with { CheckItems = [new string('长', 501)] }).Refuse()!.Field.ShouldBe("checkItems");
        (Good with { Quotas = new() { OfficersPerGroup = -1 } }).Refuse()!.Field.ShouldBe("quotas");
        (Good with { Quotas = new() { EnterprisesPerCity = 2, CountiesPerCity = 3 } }).Refuse()!.Field.ShouldBe("quotas");
    }

    [Fact]
    public void Snapshot_WrittenAndRead_IsTheSame()
    {
        var group = new AssignedGroup(3, [new(430500, "邵阳市"), new(430400, "衡阳市")], 430500, [new(430100, "长沙市")], "指导人员乙");
        var snapshot = new CampaignSnapshot(Guid.NewGuid(), 2, "标题", 2021, 430400, group, null, Good, [new("方案.docx", new string('a', 64))], "组织人员", "调整");
        CampaignSnapshot.Read(snapshot.Write()).Write().ShouldBe(snapshot.Write());
        snapshot.Write().ShouldContain("\"industries\":[\"工贸\"]");
    }

    [Fact]
    public void Quotas_OfTheStandard_AreSaidAsTheSchemeSaysThem() => CampaignNames.Of(StandardTerms.Quotas).ShouldBe(
    [
        "每组持证执法人员（含组长）不少于 4 名", "每组专家不少于 2 名", "每个被检查市州检查企业不少于 2 家", "每个被检查市州的企业分布在不少于 2 个县市区",
        "每组金属冶炼企业合计不少于 1 家", "每组水泥、粉尘涉爆、涉氨制冷企业合计不少于 1 家（均没有水泥企业的，可以其他建材企业代替）", "每家金属冶炼企业检查不少于 1 天",
    ]);
}
