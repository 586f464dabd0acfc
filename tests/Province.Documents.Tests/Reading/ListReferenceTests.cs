using Province.Documents.Plans;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

public sealed class ListReferenceTests
{
    [Theory]
    [InlineData("根据湘政办发〔2024〕10号文件要求开展检查", "")]
    [InlineData("检查4号尾矿库", "")]
    [InlineData("3月15号前完成检查", "")]
    [InlineData("3月15、16号，完成检查", "")]
    [InlineData("检查4号企业", "4")]
    [InlineData("1、2、5、6号企业", "1 2 5 6")]
    [InlineData("检查2至4号。", "2 3 4")]
    [InlineData("检查3号", "3")]
    [InlineData("检查4号、5号尾矿库", "")]
    [InlineData("3月15号、16号，完成检查", "")]
    [InlineData("检查5号和6号企业", "5 6")]
    [InlineData("检查1号、3号、7号企业", "1 3 7")]
    [InlineData("1号至4号企业", "1 2 3 4")]
    public void In_NumberWithHao_IsAPlaceOnlyWhereItCountsEnterprises(string text, string places) => Places(text).ShouldBe(places);

    [Theory]
    [InlineData("检查前2家、后1家", "1 2 12")]
    [InlineData("前三座和最后两座", "1 2 3 11 12")]
    [InlineData("后三家", "10 11 12")]
    [InlineData("检查前2家", "1 2")]
    [InlineData("检查A公司，然后3家由县局检查", "")]
    [InlineData("随后2家", "")]
    [InlineData("以前3家", "")]
    [InlineData("6月底前3家", "")]
    [InlineData("前8家、后8家", "")]
    public void In_FirstAndLastOnes_AreBothRead(string text, string places) => Places(text).ShouldBe(places);

    /// <summary>Where the printed numbers go on from another list they count, and none of them is a place in this one.</summary>
    [Theory]
    [InlineData("检查15、16、22号", "1 2 8")]
    [InlineData("对15至18号开展第二轮检查", "1 2 3 4")]
    [InlineData("检查1至4号企业", "")]
    [InlineData("检查14、15号企业", "")]
    [InlineData("检查前2家", "1 2")]
    [InlineData("检查名单第2项", "2")]
    public void In_NumbersThatGoOn_AreThosePrinted(string text, string places) => Places(text, before: 14).ShouldBe(places);

    /// <summary>前2家 are the first of the list at hand, whatever numbers it prints; 1、2号 are those that print them.</summary>
    [Theory]
    [InlineData("检查前2家", "丙 丁")]
    [InlineData("检查前1家、后1家", "丙 丁")]
    [InlineData("检查前3家", "甲 乙 丙")]
    [InlineData("检查1、2号企业", "甲 乙")]
    [InlineData("检查4号企业", "丁")]
    public void In_FirstOnesOfTheSecondList_AreNotThoseNumberedFirst(string text, string names)
    {
        string[] lines = ["一、检查对象", "（一）地下矿山", "1.甲", "2.乙", "（二）露天矿山", "3.丙", "4.丁"];
        var root = Outline.Of(new Passage("计划", "计划", [1, 1], PassageShape.Heading).Whole, lines.Select((line, at) => new Passage(line, line, [.. Enumerable.Repeat(10 + at, line.Length)], PassageShape.Plain)));
        List<PlanTarget> targets = [.. new[] { (12, "甲"), (13, "乙"), (15, "丙"), (16, "丁") }.Select((one, at) => new PlanTarget { Id = $"t{at + 1}", Line = one.Item1, Name = one.Item2, Printed = one.Item2 })];
        var block = root.Descendants.Single(one => one.Heading.Text == "露天矿山");

        string.Join(' ', new ListReferences(targets, Enumerable.Range(1, 4).ToDictionary(number => $"t{number}")).In(text, block)).ShouldBe(names);
    }

    /// <summary>The places of a list of twelve that a stretch means; its printed numbers begin behind one.</summary>
    private static string Places(string text, int before = 0)
    {
        List<PlanTarget> targets = [.. Enumerable.Range(1, 12).Select(place => new PlanTarget { Id = $"t{place}", Line = 100 + place, Name = $"{place}", Printed = $"{place}" })];
        var root = Outline.Of(new Passage("计划", "计划", [1, 1], PassageShape.Heading).Whole, []);
        return string.Join(' ', new ListReferences(targets, Enumerable.Range(1, 12).ToDictionary(place => $"t{place}", place => before + place)).In(text, root));
    }
}
