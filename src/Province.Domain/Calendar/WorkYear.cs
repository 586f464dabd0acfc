using Province.Domain.Refusals;

namespace Province.Domain.Calendar;

/// <summary>The State Council's notice for one year: which days are off and which weekend days are worked instead (节假日安排).</summary>
/// <param name="Year">The calendar year, 2000 to 2100.</param>
/// <param name="Source">The title of the notice.</param>
/// <param name="Address">Where it was published.</param>
/// <param name="Holidays">The holidays, each with the weekends that it joins; the one of the new year may begin in the December before.</param>
/// <param name="MakeUpDays">The Saturdays and Sundays that are worked (调休上班).</param>
/// <remarks>Source: 全国年节及纪念日放假办法 (国务院令第795号) and the yearly notices of 国务院办公厅.</remarks>
public sealed record WorkYear(int Year, string Source, string Address, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    private static readonly string[] Names = ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆节"];

    /// <summary>Whether this could be the notice of its year.</summary>
    /// <returns>The first hole or contradiction, in words that name the day; null when there is none.</returns>
    public Refusal? Refuse()
    {
        if (Year is < 2000 or > 2100)
            return Invalid($"年度 {Year} 不在 2000 至 2100 之间。");
        if (string.IsNullOrWhiteSpace(Source) || string.IsNullOrWhiteSpace(Address))
            return Invalid($"{Year} 年没有写明来源。请填写通知的名称和网址。");
        if (Names.FirstOrDefault(name => !Holidays.Any(holiday => holiday.Name == name)) is { } missing)
            return Invalid($"{Year} 年缺少“{missing}”的放假日期。请对照国务院办公厅的通知补全。");
        return RefuseHolidays() ?? RefuseMakeUpDays();
    }

    private Refusal? RefuseHolidays()
    {
        foreach (var holiday in Holidays)
        {
            if (!Names.Contains(holiday.Name))
                return Invalid($"{Year} 年的“{holiday.Name}”不是法定节日。可用的名称：{string.Join('、', Names)}。");
            if (holiday.Until < holiday.From || holiday.Until.DayNumber - holiday.From.DayNumber > 15)
                return Invalid($"{Year} 年“{holiday.Name}”放假从 {holiday.From:yyyy-MM-dd} 到 {holiday.Until:yyyy-MM-dd}，前后颠倒或者过长。请改正。");
            if (!Covers(holiday.From) || !Covers(holiday.Until))
                return Invalid($"{Year} 年“{holiday.Name}”的 {holiday.From:yyyy-MM-dd} 至 {holiday.Until:yyyy-MM-dd} 不在这一年。请改正年份。");
        }

        var days = Holidays.SelectMany(holiday => holiday.Days()).ToList();
        return days.GroupBy(day => day).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }
            ? Invalid($"{twice:yyyy-MM-dd} 属于两个节日。请改正其中一个。")
            : null;
    }

    private Refusal? RefuseMakeUpDays()
    {
        foreach (var day in MakeUpDays)
        {
            if (!Covers(day))
                return Invalid($"调休上班日 {day:yyyy-MM-dd} 不在 {Year} 年。请改正年份。");
            if (!WorkCalendar.IsWeekend(day))
                return Invalid($"调休上班日 {day:yyyy-MM-dd} 不是星期六或星期日。请核对通知。");
            if (Holidays.Any(holiday => holiday.Contains(day)))
                return Invalid($"{day:yyyy-MM-dd} 既放假又上班。请核对通知。");
        }

        return MakeUpDays.Distinct().Count() < MakeUpDays.Count ? Invalid($"{Year} 年有一个调休上班日写了两次。请删去重复的一个。") : null;
    }

    /// <summary>The year's own days, and the December before, in which the holiday of the new year may begin.</summary>
    private bool Covers(DateOnly day) => day >= new DateOnly(Year - 1, 12, 20) && day.Year <= Year;

    private static Refusal Invalid(string detail) => Refusal.Invalid("calendar.year_invalid", detail, "years");
}

/// <summary>A holiday with the weekends that it joins.</summary>
/// <param name="Name">元旦, 春节, 清明, 劳动节, 端午, 中秋 or 国庆节.</param>
/// <param name="From">The first day off, inclusive.</param>
/// <param name="Until">The last day off, inclusive.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly Until)
{
    /// <summary>Whether a day belongs to it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both inclusive.</returns>
    public bool Contains(DateOnly day) => From <= day && day <= Until;

    /// <summary>Its days, ascending.</summary>
    /// <returns>From <see cref="From"/> to <see cref="Until"/>, both inclusive.</returns>
    public IEnumerable<DateOnly> Days() => Enumerable.Range(0, Until.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
