namespace Province.Domain.Calendar;

/// <summary>What is missing in the notice of a year, or contradicts itself or the law.</summary>
internal static class YearCheck
{
    private const int LongestHoliday = 15;

    /// <summary>The faults, those of the head first, then holidays, days worked and days by law.</summary>
    internal static IEnumerable<YearFault> Of(WorkYear year)
    {
        if (year.Year is < WorkYear.FirstYear or > WorkYear.LastYear)
            return [new YearFault("年度", $"年度 {year.Year} 不在 {WorkYear.FirstYear} 至 {WorkYear.LastYear} 之间。请改正。")];
        var sane = year.Holidays.Where(holiday => RefuseHoliday(year, holiday) is null).ToList();
        return
        [
            .. OfSource(year),
            .. Holiday.Names.Where(name => !year.Holidays.Any(holiday => holiday.Name == name))
                .Select(name => new YearFault("年度", $"{year.Year} 年缺少“{name}”的放假日期。请对照国务院办公厅的通知补全。")),
            .. year.Holidays.Select(holiday => RefuseHoliday(year, holiday)).OfType<YearFault>(),
            .. sane.SelectMany(holiday => holiday.Days()).GroupBy(day => day).Where(same => same.Count() > 1)
                .Select(same => new YearFault("休息", $"{same.Key:yyyy-MM-dd} 属于两个节日，或者写了两次。请改正其中一个。", same.Key)),
            .. year.MakeUpDays.Select(day => RefuseMakeUp(year, sane, day)).OfType<YearFault>(),
            .. year.MakeUpDays.GroupBy(day => day).Where(same => same.Count() > 1)
                .Select(same => new YearFault("上班", $"调休上班日 {same.Key:yyyy-MM-dd} 写了两次。请删去重复的一个。", same.Key)),
            .. OfLaw(year, sane),
        ];
    }

    private static IEnumerable<YearFault> OfSource(WorkYear year)
    {
        foreach (var (field, text) in new[] { ("通知", year.Source), ("文号", year.Number), ("网址", year.Address) })
            if (string.IsNullOrWhiteSpace(text))
                yield return new YearFault(field, $"{year.Year} 年没有写明来源的“{field}”。请按国务院办公厅的通知填写。");
            else if (text.Length > 300)
                yield return new YearFault(field, $"{year.Year} 年的“{field}”超过 300 个字。请改正。");
        if (year.Address is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            yield return new YearFault("网址", $"{year.Year} 年的网址“{address}”不是以 https:// 开头的完整网址。请改正。");
        if (year.Issued.Year < year.Year - 1 || year.Issued.Year > year.Year)
            yield return new YearFault("印发", $"{year.Year} 年的通知不会在 {year.Issued:yyyy-MM-dd} 印发。请填写通知的印发日期。");
    }

    private static YearFault? RefuseHoliday(WorkYear year, Holiday holiday)
    {
        if (!Holiday.Names.Contains(holiday.Name))
            return Rest(holiday, $"{year.Year} 年的“{holiday.Name}”不是法定节日。可用的名称：{string.Join('、', Holiday.Names)}。");
        if (holiday.Until < holiday.From || holiday.Until.DayNumber - holiday.From.DayNumber > LongestHoliday)
            return Rest(holiday, $"{year.Year} 年“{holiday.Name}”放假从 {holiday.From:yyyy-MM-dd} 到 {holiday.Until:yyyy-MM-dd}，前后颠倒或者过长。请改正。");
        return holiday.Until.Year != year.Year || (holiday.From.Year != year.Year && !(holiday.Name == Holiday.NewYear && IsDecemberBefore(year, holiday.From)))
            ? Rest(holiday, $"{year.Year} 年“{holiday.Name}”的 {holiday.From:yyyy-MM-dd} 至 {holiday.Until:yyyy-MM-dd} 不在这一年。请改正年份。")
            : null;
    }

    private static YearFault? RefuseMakeUp(WorkYear year, List<Holiday> holidays, DateOnly day)
    {
        if (day.Year != year.Year && !IsDecemberBefore(year, day))
            return new YearFault("上班", $"调休上班日 {day:yyyy-MM-dd} 不在 {year.Year} 年。请改正年份。", day);
        if (!WorkCalendar.IsWeekend(day))
            return new YearFault("上班", $"调休上班日 {day:yyyy-MM-dd} 不是星期六或星期日。请核对通知。", day);
        return holidays.Any(holiday => holiday.Contains(day)) ? new YearFault("上班", $"{day:yyyy-MM-dd} 既放假又上班。请核对通知。", day) : null;
    }

    /// <summary>A day by law that is not off. A holiday that is not there at all, or whose days cannot be read, is complained of once, elsewhere.</summary>
    private static IEnumerable<YearFault> OfLaw(WorkYear year, List<Holiday> sane)
    {
        var readable = Holiday.Names.Where(name => year.Holidays.Any(holiday => holiday.Name == name) && year.Holidays.All(holiday => holiday.Name != name || sane.Contains(holiday))).ToHashSet();
        foreach (var (name, day) in StatutoryDays.Of(year.Year).Where(one => readable.Contains(one.Name) && !sane.Any(holiday => holiday.Contains(one.Day))))
            yield return new YearFault("休息", $"{day:yyyy-MM-dd} 是“{name}”的法定假日，没有列为休息日。请核对通知。", sane.First(holiday => holiday.Name == name).From);
        if (readable.Contains("清明") && !sane.Any(holiday => holiday.Name == "清明" && Enumerable.Range(4, 3).Any(day => holiday.Contains(new DateOnly(year.Year, 4, day)))))
            yield return new YearFault("休息", $"{year.Year} 年“清明”的休息日不含 4 月 4 日至 6 日中的任何一天。请核对通知。", sane.First(holiday => holiday.Name == "清明").From);
    }

    /// <summary>The December before, in which the holiday of the new year may begin and be made up for.</summary>
    private static bool IsDecemberBefore(WorkYear year, DateOnly day) => day.Year == year.Year - 1 && day is { Month: 12, Day: >= 20 };

    private static YearFault Rest(Holiday holiday, string text) => new("休息", text, holiday.From);
}
