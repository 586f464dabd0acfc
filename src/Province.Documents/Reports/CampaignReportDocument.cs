using System.Globalization;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;

namespace Province.Documents.Reports;

/// <summary>Writes the report of a campaign as an official document (docx).</summary>
public static class CampaignReportDocument
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly int[] GroupWidths = [960, 960, .. FigureColumns.All.Select(_ => 858)];
    private static readonly int[] KindWidths = [3000, 2200, 2200, 2200];

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">A stream that can be written and read back, such as one in memory; it stays open.</param>
    public static void Write(CampaignReport report, Stream output)
    {
        var paper = new OfficialPaper();
        paper.Title(ReportWords.Title(report));
        paper.Heading("一、总体情况");
        paper.Text(ReportWords.Opening(report));
        paper.Heading("二、各组检查情况");
        paper.Table(["组别", "被检查市州", .. FigureColumns.All.Select(column => column.Head)], [.. report.Groups.SelectMany(Rows)], ["合计", "", .. Values(report.Total)], GroupWidths);
        paper.Heading("三、分类别情况");
        if (report.Total.Kinds.Count == 0)
            paper.Text("尚无检查记录。");
        else
            paper.Table(["类别", "检查（家）", "问题隐患（条）", "重大隐患（条）"], [.. report.Total.Kinds.Select(Row)], null, KindWidths);
        if (report.Total.Kinds.Count > 0)
            paper.Text("一家企业可属多个类别，各类别不相加。");
        List("四、期限执行情况", [.. report.Late.Select(late => ReportWords.Of(late) + "。")], ReportWords.NothingLate(report), paper);
        List("五、抽取情况", [.. report.Draws.Select(draw => string.Create(CultureInfo.InvariantCulture, $"第 {draw.Number} 号抽取：{draw.What}（{draw.Stage}）。"))], "没有抽取记录。", paper);
        paper.Signatures("填报人：　　　　　　　　审核人：　　　　　　　　", "单位（盖章）：　　　　　　　　", "　　　　年　　月　　日");
        paper.Save(output, ReportWords.Title(report));
    }

    private static void List(string heading, IReadOnlyList<string> lines, string none, OfficialPaper paper)
    {
        paper.Heading(heading);
        foreach (var line in lines.Count == 0 ? [none] : lines)
            paper.Text(line);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(GroupReport group) =>
        group.Cities.Select((city, index) => (IReadOnlyList<string>)[index == 0 ? string.Create(CultureInfo.InvariantCulture, $"第 {group.Group.Number} 组") : "", city.City, .. Values(city.Figures)]);

    private static IReadOnlyList<string> Row(KindFigures kind) =>
        [CampaignNames.Of(kind.Kind), .. new[] { kind.Inspected, kind.Findings, kind.MajorHazards }.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Values(CampaignFigures figures) => FigureColumns.All.Select(column => column.Value(figures));
}
