using Province.Domain.Refusals;

namespace Province.Domain.Calendar;

/// <summary>The State Council's notice for one year: which days are off and which weekend days are worked instead (节假日安排).</summary>
/// <param name="Year">The calendar year, <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
/// <param name="Source">The title of the notice.</param>
/// <param name="Address">Where it was published.</param>
/// <param name="Number">The notice's document number (文号).</param>
/// <param name="Issued">The local day on which it was issued, in the year or the one before.</param>
/// <param name="Holidays">The holidays, each with the weekends that it joins; the one of the new year may begin in the December before.</param>
/// <param name="MakeUpDays">The Saturdays and Sundays that are worked (调休上班).</param>
/// <remarks>Source: 全国年节及纪念日放假办法 (国务院令第795号) and the yearly notices of 国务院办公厅.</remarks>
public sealed record WorkYear(int Year, string Source, string Address, string Number, DateOnly Issued, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    /// <summary>The first year whose days by law can be told.</summary>
    public const int FirstYear = 2014;

    /// <summary>The last one.</summary>
    public const int LastYear = 2099;

    /// <summary>Whether this could be the notice of its year.</summary>
    /// <returns>The first hole or contradiction, in words that name the day; null when there is none.</returns>
    public Refusal? Refuse() => YearCheck.Of(this).FirstOrDefault() is { } fault ? Refusal.Invalid("calendar.year_invalid", fault.Text, "years") : null;

    /// <summary>Whether another notice has the same days off, under the same names, and the same days worked.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True whatever the titles and addresses are.</returns>
    public bool SaysAs(WorkYear other) => Year == other.Year && Marks().ToHashSet().SetEquals(other.Marks());

    /// <summary>The days off, then the weekend days that are worked.</summary>
    internal IEnumerable<CalendarMark> Marks() =>
        Holidays.SelectMany(holiday => holiday.Days().Select(day => new CalendarMark(day, holiday.Name))).Concat(MakeUpDays.Select(day => new CalendarMark(day, null)));
}

/// <summary>A holiday with the weekends that it joins.</summary>
/// <param name="Name">元旦, 春节, 清明, 劳动节, 端午, 中秋 or 国庆节.</param>
/// <param name="From">The first day off, inclusive.</param>
/// <param name="Until">The last day off, inclusive.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly Until)
{
    /// <summary>The names, in the order of the year.</summary>
    public static IReadOnlyList<string> Names { get; } = [NewYear, "春节", "清明", "劳动节", "端午", MidAutumn, National];

    internal const string NewYear = "元旦";
    internal const string MidAutumn = "中秋";
    internal const string National = "国庆节";

    /// <summary>Whether a day belongs to it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both inclusive.</returns>
    public bool Contains(DateOnly day) => From <= day && day <= Until;

    /// <summary>Its days, ascending.</summary>
    /// <returns>From <see cref="From"/> to <see cref="Until"/>, both inclusive.</returns>
    public IEnumerable<DateOnly> Days() => Enumerable.Range(0, Until.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
