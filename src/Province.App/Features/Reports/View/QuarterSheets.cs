using Province.App.Features.Reports.Desk;
using Province.Documents.Sheets;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.View;

/// <summary>Quarterly summaries as workbooks: the tables of the pages, each count in a cell of its own.</summary>
internal static class QuarterSheets
{
    private static readonly string[] Periods = ["本季度", "上季度", "本年累计"];

    private static readonly string[] Heads =
        ["计划（家）", "已完成（家）", "逾期（家）", "完成率（家，%）", "计划（家次）", "已完成（家次）", "逾期（家次）", "完成率（家次，%）", "计划（项）", "已完成（项）", "逾期（项）"];

    /// <summary>A city's summary: by department, by industry, by both.</summary>
    public static byte[] Of(QuarterTables tables) => SheetWriter.WriteCells(
        ("按科室", [[.. HeadsOf("科室")], .. tables.ByDepartment.Append(tables.Total).Select(row => Row(row, NameOf(row.Department)))]),
        ("按行业", [[.. HeadsOf("行业")], .. tables.ByIndustry.Append(tables.Total).Select(row => Row(row, NameOf(row.Industry)))]),
        ("按科室和行业", [["科室", .. HeadsOf("行业")], .. tables.ByBoth.Select(row => (IReadOnlyList<SheetCell>)[row.Department, .. Row(row, row.Industry)])]));

    /// <summary>All cities of a quarter: by city, and by industry.</summary>
    public static byte[] Of(ListFiledQuarters.Response quarter) => SheetWriter.WriteCells(
        ("按市州", [["市州", "状态", "期限", "版本", "报送时间", .. FigureHeads()], .. quarter.Cities.Select(CityRow),
            ["合计", "", "", "", "", .. Cells(quarter.Total.Quarter), .. Cells(quarter.TotalLast), .. Cells(quarter.Total.UntilNow)]]),
        ("按行业", [[.. HeadsOf("行业")], .. quarter.ByIndustry.Select(row => (IReadOnlyList<SheetCell>)[row.Industry, .. Cells(row.Figures.Quarter), .. Cells(row.Last), .. Cells(row.Figures.UntilNow)])]));

    private static IReadOnlyList<SheetCell> CityRow(ListFiledQuarters.Row city) =>
    [
        city.Area, FigureWords.Of(city.State), city.Due is { } due ? Shell.ChineseTime.Day(due) : "", city.Filed?.Version is { } version ? version : "",
        city.Filed is { } filed ? Shell.ChineseTime.Minute(filed.FiledAt) : "", .. Cells(city.Figures?.Quarter), .. Cells(city.Last), .. Cells(city.Figures?.UntilNow),
    ];

    private static IEnumerable<SheetCell> HeadsOf(string first) => [first, .. FigureHeads()];

    private static IEnumerable<SheetCell> FigureHeads() => from period in Periods from head in Heads select (SheetCell)(period + head);

    private static IReadOnlyList<SheetCell> Row(QuarterRow row, string name) => [name, .. Cells(row.Quarter), .. Cells(row.Last), .. Cells(row.Year)];

    private static IEnumerable<SheetCell> Cells(ProgressFigures? figures) => figures is null ? Enumerable.Repeat((SheetCell)"", Heads.Length)
        : [.. Cells(figures.Enterprises), .. Cells(figures.Visits), figures.Lines, figures.DoneLines, figures.LateLines];

    private static IEnumerable<SheetCell> Cells(ProgressCount count) => [count.Planned, count.Done, count.Late, ProgressShare.Of(count)];

    private static string NameOf(string name) => name == FigureKey.All ? "合计" : name;
}
