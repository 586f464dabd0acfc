using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Documents.Tests.Source;
using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans;

namespace Province.Documents.Tests.Schemes;

/// <summary>Tables that Word, or who copied it out of Word, has cut up.</summary>
public sealed class SchemeTableTests
{
    private static readonly string[] Head = ["湖南省工贸行业交叉执法工作方案", "排名在前的市州牵头。"];

    private static readonly string[] Expected =
    [
        "1 长沙市+岳阳市 by 长沙市 → 湘潭市+娄底市 甲某 处长",
        "2 湘潭市+娄底市 by 湘潭市 → 长沙市+岳阳市 甲某 处长",
    ];

    [Fact]
    public void Read_WordTableWithTwoRowsAGroup_JoinsTheRowsOfMergedCells()
    {
        const string Restart = "<w:vMerge w:val=\"restart\"/>";
        static string Row(params (string Properties, string Text)[] cells) =>
            $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr>{cell.Properties}</w:tcPr>{Docx.Paragraph(cell.Text)}</w:tc>"))}</w:tr>";
        var table = Row(("", "组别"), ("", "组建市州"), ("", "被检查市州"), ("", "指导人员"))
            + Row((Restart, "第一组"), ("", "长沙市应急管理局"), ("", "湘潭市"), (Restart, "甲某（处长）"))
            + Row(("<w:vMerge/>", ""), ("", "岳阳市应急管理局"), ("", "娄底市"), ("<w:vMerge/>", ""))
            + Row((Restart, "第二组"), ("", "湘潭市应急管理局"), ("", "长沙市"), ("<w:vMerge/>", ""))
            + Row(("<w:vMerge/>", ""), ("", "娄底市应急管理局"), ("", "岳阳市"), ("<w:vMerge/>", ""));

        var read = SchemeReader.Read(SourceReader.ReadDocument(Docx.Of(string.Concat(Head.Select(line => Docx.Paragraph(line))) + $"<w:tbl>{table}</w:tbl>"), "a.docx"));

        read.Groups.Select(Say).ShouldBe(Expected);
    }

    [Fact]
    public void Read_WordTableWithAnEmptyOfficer_LeavesTheGroupWithoutOne()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Docx.Paragraph(cell)}</w:tc>"))}</w:tr>";
        var table = Row("组别", "组建市州", "被检查市州", "指导人员") + Row("第一组", "长沙市", "湘潭市", "甲某") + Row("第二组", "湘潭市", "长沙市", "");

        var read = SchemeReader.Read(SourceReader.ReadDocument(Docx.Of(string.Concat(Head.Select(line => Docx.Paragraph(line))) + $"<w:tbl>{table}</w:tbl>"), "a.docx"));

        read.Groups.Select(group => group.GuidingOfficer).ShouldBe(["甲某", null]);
    }

    [Fact]
    public void Read_RowsWithEmptyNumbers_JoinsThemToTheGroupAbove() => Read(
        "| 组别 | 组建市州 | 被检查市州 | 指导人员 |", "|---|---|---|---|",
        "| 第一组 | 长沙市 | 湘潭市 | 甲某（处长） |", "|  | 岳阳市 | 娄底市 |  |",
        "| 第二组 | 湘潭市 | 长沙市 |  |", "|  | 娄底市 | 岳阳市 |  |").ShouldBe(Expected);

    [Fact]
    public void Read_CellsWithHeadingsRepeatedOnANewPage_LeavesThemOut() => Read(
        "\t组名", "\t组建市州", "\t被检查市州", "\t指导人员",
        "\t第一组", "\t长沙市应急管理局", "", "岳阳市应急管理局", "\t湘潭市", "", "娄底市", "\t甲某", "", "（处长）", "- 5 -",
        "\t组名", "\t组建市州", "\t被检查市州", "\t指导人员",
        "\t第二组", "\t湘潭市应急管理局", "", "娄底市应急管理局", "\t长沙市", "", "岳阳市", "\t甲某", "", "（处长）").ShouldBe(Expected);

    [Fact]
    public void Read_CellsOfAMergedOfficerLeftOut_TakesTheOneAbove() => Read(
        "\t组名", "\t组建市州", "\t被检查市州", "\t指导人员",
        "\t第一组", "\t长沙市应急管理局", "岳阳市应急管理局", "\t湘潭市", "娄底市", "\t甲某（处长）",
        "\t第二组", "\t湘潭市应急管理局", "娄底市应急管理局", "\t长沙市", "岳阳市").ShouldBe(Expected);

    [Fact]
    public void Read_NamesBrokenByANarrowColumn_AreJoined() => Read(
        "\t组名", "\t组建市州", "\t被检查市州", "\t指导人员",
        "\t第一组", "\t长沙市应急管", "理局", "岳阳市应急管理", "局", "\t湘 潭 市", "娄底市", "\t甲 某", "（处长）",
        "\t第二组", "\t湘潭市应急管理局", "娄底市应急管理局", "\t长沙", "市", "岳阳市", "\t甲某", "（处长）").ShouldBe(Expected);

    private static List<string> Read(params string[] lines) => [.. SchemeReader.Read(new SourceText("a.txt", [.. Head, .. lines])).Groups.Select(Say)];

    private static string Say(SchemeGroup group) =>
        $"{group.Number} {string.Join('+', group.Builders)} by {group.Lead} → {string.Join('+', group.Inspected)} {group.GuidingOfficer} {group.GuidingOfficerRank}";
}
