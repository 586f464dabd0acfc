using System.Globalization;
using Province.Domain.Calendar;
using Province.Domain.Campaigns.Pools;

namespace Province.Domain.Tests.Calendar;

/// <summary>Notices that could be, by chance, and tables of them.</summary>
internal static class YearSamples
{
    /// <summary>The notice of 2027 as a table; its days are made up.</summary>
    internal const string Of2027 = """
        # 样表
        年度,2027
        通知,国务院办公厅关于2027年部分节假日安排的通知
        文号,国办发明电〔2026〕9号
        印发,2026年11月4日
        网址,https://www.gov.cn/zhengce/content/202611/content_1.htm
        休息,元旦,2026-12-31,2027-01-02
        上班,2026-12-26,
        休息,春节,2月5日,2月11日
        上班,2027/1/31,2027-02-13
        休息,清明节,2027-04-05
        休息,劳动节,5月1日,5月5日
        休息,端午节,2027.6.9
        休息,中秋,9月15日
        休息,国庆,10月1日,10月7日
        上班,10月9日
        """;

    internal static IReadOnlyList<SheetRow> Rows(string table) =>
        [.. table.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new SheetRow(index + 1, [.. line.Split(',').Select(cell => cell.Trim())])).Where(row => row.Cells.Any(cell => cell.Length > 0))];

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A notice without a fault for any year since 2025.</summary>
    internal static WorkYear Random(Random random, int year)
    {
        Holiday Around(string name, DateOnly first, DateOnly last) => new(name, first.AddDays(-random.Next(3)), last.AddDays(random.Next(3)));
        var days = StatutoryDays.Of(year).ToLookup(one => one.Name, one => one.Day);
        var holidays = new List<Holiday> { Around("元旦", days["元旦"].Min(), days["元旦"].Max()), Around("春节", days["春节"].Min(), days["春节"].Max()) };
        var qingming = new DateOnly(year, 4, random.Next(4, 7));
        holidays.Add(Around("清明", qingming, qingming));
        holidays.Add(Around("劳动节", days["劳动节"].Min(), days["劳动节"].Max()));
        holidays.Add(Around("端午", days["端午"].Single(), days["端午"].Single()));
        var moon = days["中秋"].Single();
        holidays.Add(new Holiday("中秋", moon, moon));
        var (from, until) = (new DateOnly(year, 10, 1), new DateOnly(year, 10, random.Next(3, 9)));
        foreach (var part in from <= moon && moon <= until ? new[] { new Holiday("国庆节", from, moon.AddDays(-1)), new Holiday("国庆节", moon.AddDays(1), until) } : [new Holiday("国庆节", from, until)])
            if (part.From <= part.Until)
                holidays.Add(part);
        var worked = Enumerable.Range(0, random.Next(8)).Select(_ => new DateOnly(year, 1, 1).AddDays(random.Next(-8, 360)))
            .Where(day => WorkCalendar.IsWeekend(day) && !holidays.Any(holiday => holiday.Contains(day))).Distinct();
        return new WorkYear(year, $"关于{year}年的通知", $"https://www.gov.cn/{random.Next()}", $"国办发明电〔{year - 1}〕{random.Next(1, 30)}号", new DateOnly(year - 1, 11, random.Next(1, 30)), holidays, [.. worked]);
    }
}
