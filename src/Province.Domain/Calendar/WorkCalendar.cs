using Province.Domain.Refusals;

namespace Province.Domain.Calendar;

/// <summary>Which days are worked, and arithmetic in working days.</summary>
/// <remarks>A day without a notice for its year is not guessed: every question about it is refused. Source: 行政处罚法 art. 85 says which limits are
/// working days; the days themselves are those of the State Council's notices.</remarks>
public sealed class WorkCalendar
{
    private readonly HashSet<DateOnly> _off;
    private readonly HashSet<DateOnly> _worked;
    private readonly SortedSet<int> _years;

    /// <summary>Makes a calendar.</summary>
    /// <param name="years">The notices; years may be missing, and be between others.</param>
    /// <exception cref="RefusedException">A notice contradicts itself or has a hole, or there are two for one year.</exception>
    public WorkCalendar(IReadOnlyCollection<WorkYear> years)
        : this(years, areChecked: false)
    {
    }

    /// <summary>Makes a calendar of notices that may have been found fine before, each by itself.</summary>
    internal WorkCalendar(IReadOnlyCollection<WorkYear> years, bool areChecked)
    {
        if (!areChecked)
            RefusedException.Enforce(years.Select(year => year.Refuse()).FirstOrDefault(refusal => refusal is not null));
        _years = [.. years.Select(year => year.Year)];
        if (_years.Count < years.Count)
            throw new RefusedException(Refusal.Invalid("calendar.year_twice", "同一年度有两份节假日安排。请只保留一份。", "years"));
        _off = [.. years.SelectMany(year => year.Holidays).SelectMany(holiday => holiday.Days())];
        _worked = [.. years.SelectMany(year => year.MakeUpDays)];
    }

    /// <summary>The years that it knows, ascending.</summary>
    public IReadOnlyCollection<int> Years => _years;

    /// <summary>Whether a day is worked.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>True on Monday to Friday unless it is a holiday, and on make-up days.</returns>
    /// <exception cref="RefusedException"><c>calendar.year_unknown</c>.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        if (!_years.Contains(day.Year))
            throw new RefusedException(Refusal.Conflict("calendar.year_unknown", $"没有 {day.Year} 年的节假日安排，不能计算工作日。请管理员导入国务院办公厅关于 {day.Year} 年的通知。"));
        return _worked.Contains(day) || (!IsWeekend(day) && !_off.Contains(day));
    }

    /// <summary>The day that is a number of working days later; the day that is counted from does not count.</summary>
    /// <param name="from">The local day that is counted from, worked or not.</param>
    /// <param name="count">How many working days; positive is later, negative earlier. 0 answers <paramref name="from"/>.</param>
    /// <returns>A working day, unless <paramref name="count"/> is 0.</returns>
    /// <exception cref="RefusedException"><c>calendar.year_unknown</c>: the answer or the way to it lies in a year without a notice.</exception>
    /// <remarks>Seven working days from 30 September 2024 are 15 October: 1 to 7 October are off and Saturday, 12 October is worked.</remarks>
    public DateOnly AddWorkingDays(DateOnly from, int count) => Add(from, count, IsWorkingDay);

    /// <summary>The day that is a number of days of a kind later; the day that is counted from does not count.</summary>
    internal static DateOnly Add(DateOnly from, int count, Func<DateOnly, bool> counts)
    {
        var (day, left) = (from, Math.Abs(count));
        while (left > 0)
        {
            day = day.AddDays(Math.Sign(count));
            if (counts(day))
                left--;
        }

        return day;
    }

    /// <summary>How many working days lie between two days; negative when the second is the earlier.</summary>
    /// <param name="after">The local day that is counted from.</param>
    /// <param name="until">The local day that is counted to; of the two the later one counts, when it is worked.</param>
    /// <returns>The number n, so that <see cref="AddWorkingDays"/> of <paramref name="after"/> and n is <paramref name="until"/> where both are worked.</returns>
    /// <exception cref="RefusedException"><c>calendar.year_unknown</c>.</exception>
    public int CountWorkingDays(DateOnly after, DateOnly until) => until < after
        ? -CountBetween(until, after)
        : CountBetween(after, until);

    /// <summary>The legal working days of a year, as plans print them: 250 in 2021, 251 in 2024, 248 in 2025.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>The number.</returns>
    /// <exception cref="RefusedException"><c>calendar.year_unknown</c>.</exception>
    public int WorkingDaysOf(int year) => CountBetween(new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 31));

    /// <summary>Whether a day is a Saturday or Sunday.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True on those two, worked or not.</returns>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private int CountBetween(DateOnly after, DateOnly until) =>
        Enumerable.Range(1, until.DayNumber - after.DayNumber).Count(days => IsWorkingDay(after.AddDays(days)));
}
