using Province.Domain.Calendar;

namespace Province.Domain.Deadlines;

/// <summary>The days on which people are told things: working days. A year whose notice is not known yet has Monday to Friday.</summary>
/// <remarks>A legal limit is never reckoned here but by <see cref="WorkCalendar"/>, which refuses such a year: that somebody is told of a thing on a day that
/// turns out to be a holiday does no harm, that nobody is told does.</remarks>
/// <param name="calendar">The notices that are known.</param>
public sealed class ReminderDays(WorkCalendar calendar)
{
    private readonly HashSet<int> _known = [.. calendar.Years];

    /// <summary>Whether the notice of a year is known.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>True when it is.</returns>
    public bool Knows(int year) => _known.Contains(year);

    /// <summary>Whether people are told things on a day.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>True on a working day.</returns>
    public bool Holds(DateOnly day) => Knows(day.Year) ? calendar.IsWorkingDay(day) : !WorkCalendar.IsWeekend(day);

    /// <summary>The last working day until a day.</summary>
    /// <param name="day">The local day, inclusive.</param>
    /// <returns>The day itself when it is worked, else the last one before it that is.</returns>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Holds(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day that is a number of working days later.</summary>
    /// <param name="from">The local day that is counted from and does not count.</param>
    /// <param name="count">How many working days; negative is earlier; 0 answers <paramref name="from"/>.</param>
    /// <returns>A working day, unless <paramref name="count"/> is 0.</returns>
    public DateOnly Add(DateOnly from, int count) => WorkCalendar.Add(from, count, Holds);
}
