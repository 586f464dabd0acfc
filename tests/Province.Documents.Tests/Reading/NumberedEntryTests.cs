using Province.Documents.Structure;

namespace Province.Documents.Tests.Reading;

/// <summary>Several numbered entries on one line are as many paragraphs; numbers that do not follow each other divide nothing.</summary>
public sealed class NumberedEntryTests
{
    [Theory]
    [InlineData("1.A　2.B\t3.C", "1.A|2.B|3.C")]
    [InlineData("9、A  10、B", "9、A|10、B")]
    [InlineData("（1）A （2）B", "（1）A|（2）B")]
    [InlineData("（一）地下矿山（2家）：15.A　16.B", "（一）地下矿山（2家）：|15.A|16.B")]
    [InlineData("附件：1.A计划　2.B计划", "附件：1.A计划　2.B计划")]
    [InlineData("全年检查，内容如下：1.A　2.B", "全年检查，内容如下：1.A　2.B")]
    [InlineData("1.A　3.C", "1.A　3.C")]
    [InlineData("1.检查企业 2.5万家", "1.检查企业 2.5万家")]
    [InlineData("检查 1.A　2.B", "检查 1.A　2.B")]
    [InlineData("1.A2.B", "1.A2.B")]
    [InlineData("1\tA\t2.B", "1\tA\t2.B")]
    public void Entries_Line_IsCutWhereTheNextNumberStandsBehindBlanks(string line, string entries) =>
        string.Join('|', ListLines.Entries(line).Select(entry => entry.Trim())).ShouldBe(entries);

    [Theory]
    [InlineData("1.浏阳市大围山铜矿　2.宁乡市煤炭坝铁矿\t3.浏阳市永和磷矿", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿 浏阳市永和磷矿")]
    [InlineData("1.浏阳市大围山铜矿　2.宁乡市煤炭坝铁矿\n3.浏阳市永和磷矿　4.宁乡市双江口石膏矿", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿 浏阳市永和磷矿 宁乡市双江口石膏矿")]
    [InlineData("（1）地下矿山：1.浏阳市大围山铜矿　2.宁乡市煤炭坝铁矿\n（2）露天矿山：3、浏阳市永和磷矿\t4、宁乡市双江口石膏矿", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿 浏阳市永和磷矿 宁乡市双江口石膏矿")]
    public void Read_ListOfSeveralOnALine_HoldsEachOfThem(string lines, string names) =>
        string.Join(' ', SmallPlan.Annex(["一、检查对象", "（一）重点检查对象", .. lines.Split('\n')]).Targets.Select(target => target.Name)).ShouldBe(names);
}
