using System.Globalization;
using Province.Domain.Campaigns.Pools;

namespace Province.Domain.Calendar;

/// <summary>A table that an officer types from the State Council's notices: one row for each thing that a notice says, its kind in the first cell.</summary>
/// <remarks>年度, 通知, 文号, 印发 and 网址 are the head of a year; 休息 has a holiday's name, its first and its last day; 上班 has days. The next 年度 begins another
/// year. A row whose first cell begins with # is a remark.</remarks>
public static class YearFile
{
    /// <summary>Reads a table, all of it or nothing.</summary>
    /// <param name="rows">The rows that hold anything.</param>
    /// <returns>The years; or none, and what is wrong with each line.</returns>
    public static YearFileRead Read(IEnumerable<SheetRow> rows)
    {
        var (drafts, faults) = (new List<YearDraft>(), new List<YearFault>());
        foreach (var row in rows.Where(row => !row.At(0).StartsWith('#')))
            if (row.At(0) == "年度")
                drafts.Add(new YearDraft(row));
            else if (drafts.Count > 0)
                drafts[^1].Take(row);
            else
                faults.Add(new YearFault(row.At(0), "第一行应当是“年度”，如：年度,2027。请补上。", null, row.Line));
        if (drafts.Count == 0 && faults.Count == 0)
            faults.Add(new YearFault("年度", "文件里没有“年度”一行。请按格式填写。", null, 1));
        var years = drafts.Select(draft => draft.Finish()).ToList();
        faults.AddRange(drafts.SelectMany(draft => draft.Faults));
        faults.AddRange(drafts.Where(draft => draft.Year > 0).GroupBy(draft => draft.Year).SelectMany(same => same.Skip(1).Select(again =>
            new YearFault("年度", $"{same.Key} 年在文件里写了两次（第 {same.First().Line} 行已有）。请只保留一份。", null, again.Line))));
        return faults.Count > 0 ? new YearFileRead([], [.. faults.OrderBy(fault => fault.Line)]) : new YearFileRead([.. years.OrderBy(year => year!.Year)!], []);
    }

    /// <summary>Prints years as such a table.</summary>
    /// <param name="years">The years.</param>
    /// <returns>Lines with commas between the cells.</returns>
    public static string Write(IEnumerable<WorkYear> years) => string.Concat(years.SelectMany(RowsOf).Select(row => string.Join(',', row.Select(Quoted)) + "\n"));

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> RowsOf(WorkYear year) =>
    [
        ["年度", year.Year.ToString(CultureInfo.InvariantCulture)], ["通知", year.Source], ["文号", year.Number], ["印发", Text(year.Issued)], ["网址", year.Address],
        .. year.Holidays.Select(holiday => new[] { "休息", holiday.Name, Text(holiday.From), Text(holiday.Until) }),
        .. year.MakeUpDays.Select(day => new[] { "上班", Text(day) }),
    ];

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>What a table of years says.</summary>
/// <param name="Years">The years, ascending; none where there is a fault.</param>
/// <param name="Faults">What is wrong, by line.</param>
public sealed record YearFileRead(IReadOnlyList<WorkYear> Years, IReadOnlyList<YearFault> Faults);
