using System.Globalization;
using Province.Domain.Campaigns.Pools;

namespace Province.Domain.Calendar;

/// <summary>The rows of one year of a table, as they are read.</summary>
internal sealed class YearDraft
{
    private static readonly string[] Heads = ["通知", "文号", "印发", "网址"];
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    private readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<(Holiday Holiday, int Line)> _holidays = [];
    private readonly List<(DateOnly Day, int Line)> _worked = [];
    private readonly List<YearFault> _faults = [];

    internal YearDraft(SheetRow row)
    {
        Line = row.Line;
        if (int.TryParse(row.At(1).TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= WorkYear.FirstYear and <= WorkYear.LastYear)
            Year = year;
        else
            Fault(row, $"年度“{row.At(1)}”不是 {WorkYear.FirstYear} 至 {WorkYear.LastYear} 的年份。请改正。");
        RefuseRest(row, 2);
    }

    /// <summary>The calendar year; 0 where it cannot be read.</summary>
    internal int Year { get; }

    /// <summary>The line on which it begins.</summary>
    internal int Line { get; }

    internal IReadOnlyList<YearFault> Faults => _faults;

    internal void Take(SheetRow row)
    {
        var kind = row.At(0);
        if (kind == "休息")
            TakeHoliday(row);
        else if (kind == "上班")
            TakeWorked(row);
        else if (!Heads.Contains(kind))
            Fault(row, $"“{kind}”不是可用的类别。可用的类别：年度、{string.Join('、', Heads)}、休息、上班。");
        else if (!_lines.TryAdd(kind, row.Line))
            Fault(row, $"“{kind}”写了两次（第 {_lines[kind]} 行已有）。请只保留一行。");
        else
        {
            _heads[kind] = row.At(1);
            RefuseRest(row, 2);
        }
    }

    /// <summary>The year; null where a row cannot be read. Faults of the whole are found only when every row can be.</summary>
    internal WorkYear? Finish()
    {
        if (_heads.TryGetValue("印发", out var text) && DayOf(text) is null)
            _faults.Add(new YearFault("印发", $"“{text}”不是日期。请写成 2026-11-04。", null, _lines["印发"]));
        else if (text is null)
            _faults.Add(new YearFault("印发", $"{Year} 年没有写明通知的印发日期。请加一行“印发”。", null, Line));
        if (_faults.Count > 0)
            return null;
        var year = new WorkYear(Year, Head("通知"), Head("网址"), Head("文号"), DayOf(text!)!.Value, [.. _holidays.Select(one => one.Holiday)], [.. _worked.Select(one => one.Day)]);
        _faults.AddRange(YearCheck.Of(year).Select(fault => fault with { Line = LineOf(fault) }));
        return year;
    }

    private void TakeHoliday(SheetRow row)
    {
        var from = TakeDay(row, 2);
        var until = row.At(3).Length == 0 ? from : TakeDay(row, 3);
        RefuseRest(row, 4);
        if (row.At(1).Length == 0)
            Fault(row, $"没有写明节日。请写成：休息,春节,2027-02-05,2027-02-11。可用的名称：{string.Join('、', Holiday.Names)}。");
        else if (from is { } first && until is { } last)
            _holidays.AddRange(Named(row, first, last).Select(holiday => (holiday, row.Line)));
    }

    /// <summary>A notice may give 国庆节 and 中秋 one stretch of days: the day of 中秋 is its own, the others are 国庆节's.</summary>
    private IEnumerable<Holiday> Named(SheetRow row, DateOnly first, DateOnly last)
    {
        var names = row.At(1).Split(['、', '和', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NameOf).ToList();
        if (names.Count < 2)
            return [new Holiday(NameOf(row.At(1)), first, last)];
        if (Year == 0 || names.Count > 2 || !names.Contains(Holiday.National) || !names.Contains(Holiday.MidAutumn) || StatutoryDays.MidAutumnOf(Year) is var moon && !(first <= moon && moon <= last))
        {
            Fault(row, $"“{row.At(1)}”不能合写成一行：只有包含中秋当日的国庆节假期可以写成“国庆节、中秋”。请分行填写。");
            return [];
        }

        var parts = new[] { new Holiday(Holiday.National, first, moon.AddDays(-1)), new Holiday(Holiday.MidAutumn, moon, moon), new Holiday(Holiday.National, moon.AddDays(1), last) };
        return parts.Where(part => part.From <= part.Until);
    }

    private void TakeWorked(SheetRow row)
    {
        for (var column = 1; column < Math.Max(row.Cells.Count, 2); column++)
            if ((column == 1 || row.At(column).Length > 0) && TakeDay(row, column) is { } day)
                _worked.Add((day, row.Line));
    }

    private DateOnly? TakeDay(SheetRow row, int column)
    {
        var day = DayOf(row.At(column));
        if (day is null)
            Fault(row, row.At(column).Length == 0 ? $"第 {column + 1} 格没有写日期。请写成 2027-02-05。" : $"“{row.At(column)}”不是日期。请写成 2027-02-05。");
        return day;
    }

    /// <summary>A notice writes 2月5日: a day without its year is of this one.</summary>
    private DateOnly? DayOf(string text)
    {
        var whole = Year > 0 && text.Length > 0 && char.IsAsciiDigit(text[0]) && text.Contains('月', StringComparison.Ordinal) && !text.Contains('年', StringComparison.Ordinal) ? $"{Year}年{text}" : text;
        return DateOnly.TryParseExact(whole, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private void RefuseRest(SheetRow row, int from)
    {
        if (row.Cells.Skip(from).FirstOrDefault(cell => cell.Length > 0) is { } cell)
            Fault(row, $"多出了“{cell}”。“{row.At(0)}”一行最多 {from} 格，请分行填写。");
    }

    private int LineOf(YearFault fault) => fault switch
    {
        { Field: "休息", Day: { } day } => _holidays.Where(one => one.Holiday.From == day || one.Holiday.Contains(day)).Select(one => one.Line).DefaultIfEmpty(Line).Last(),
        { Field: "上班", Day: { } day } => _worked.Where(one => one.Day == day).Select(one => one.Line).DefaultIfEmpty(Line).Last(),
        _ => _lines.GetValueOrDefault(fault.Field, Line),
    };

    private string Head(string kind) => _heads.GetValueOrDefault(kind, "");

    private void Fault(SheetRow row, string text) => _faults.Add(new YearFault(row.At(0), text, null, row.Line));

    private static string NameOf(string text) => text switch
    {
        "清明节" or "端午节" or "中秋节" => text[..2],
        "国庆" => Holiday.National,
        "劳动" or "五一" => "劳动节",
        _ => text,
    };
}
