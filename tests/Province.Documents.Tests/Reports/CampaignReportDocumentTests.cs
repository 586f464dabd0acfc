using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Province.Documents.Reports;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;

namespace Province.Documents.Tests.Reports;

public sealed class CampaignReportDocumentTests
{
    private static readonly DateOnly Day = new(2021, 6, 25);

    [Fact]
    public void Write_ALongReport_IsValidAndReadsBackFigureForFigure()
    {
        var report = Report(groups: 30);
        using var stream = Written(report);
        using var document = WordprocessingDocument.Open(stream, false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var table = document.MainDocumentPart!.Document.Body!.Elements<Table>().First();
        var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList()).ToList();
        rows.Count.ShouldBe(62);
        rows[0].ShouldBe(["组别", "被检查市州", .. FigureColumns.All.Select(column => column.Head)]);
        rows[3].ShouldBe(["第 2 组", "甲2市", .. FigureColumns.All.Select(column => column.Value(report.Groups[1].Cities[0].Figures))]);
        rows[^1].ShouldBe(["合计", "", .. FigureColumns.All.Select(column => column.Value(report.Total))]);
        table.Elements<TableRow>().Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()).ShouldBe([true, .. Enumerable.Repeat(false, 61)], "the head is repeated on each page");
        table.Elements<TableRow>().ShouldAllBe(row => row.TableRowProperties!.Elements<CantSplit>().Any());
    }

    [Fact]
    public void Write_AnyReport_BeginsWithTheTitleAndEndsWithTheSignatures()
    {
        using var stream = Written(Report(groups: 1));
        using var document = WordprocessingDocument.Open(stream, false);
        var lines = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        lines[0].ShouldBe("2021 年工贸行业安全监管交叉执法情况报告");
        lines.ShouldContain("第 1 组长沙市：书面总结期限 2021年6月24日，2021年6月25日完成，逾期 1 天。");
        lines.ShouldContain("第 7 号抽取：第一组执法对象（已得出结果）。");
        lines[^3].ShouldStartWith("填报人：");
        lines[^1].Replace("　", "").ShouldBe("年月日");
        document.MainDocumentPart.FooterParts.Single().Footer.Descendants<FieldCode>().Single().Text.Trim().ShouldBe("PAGE");
    }

    private static MemoryStream Written(CampaignReport report)
    {
        var stream = new MemoryStream();
        CampaignReportDocument.Write(report, stream);
        stream.Position = 0;
        return stream;
    }

    private static CampaignReport Report(int groups)
    {
        CampaignFigures Figures(int n) => new()
        {
            Drawn = n, Inspected = n + 1, Visits = n + 2, Findings = n * 9, MajorHazards = n, HandedOver = n * 8, Rectified = n * 7, Cases = n * 2, Open = n * 2,
            Kinds = [new(EnterpriseKind.Smelting, n, n * 3, 1)],
        };
        return new(new() { Title = "工贸行业安全监管交叉执法工作方案", Year = 2021 }, Day,
            [.. Enumerable.Range(1, groups).Select(n => new GroupReport(new() { Number = n, Builders = ["长沙市"], Lead = "长沙市", Inspected = [$"甲{n}市", $"乙{n}市"] },
                [new($"甲{n}市", Figures(n)), new($"乙{n}市", Figures(n * 10))], Figures(n * 11), 4, 2, Day, null))],
            Figures(groups * 100), [new(CampaignDateKind.Summary, 1, "长沙市", Day.AddDays(-1), Day, 1)], [new(7, "第一组执法对象", "已得出结果")]);
    }
}
