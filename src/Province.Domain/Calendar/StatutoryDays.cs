using System.Globalization;

namespace Province.Domain.Calendar;

/// <summary>The days that are off by law whatever the notice of a year joins to them.</summary>
/// <remarks>Source: 全国年节及纪念日放假办法, art. 2, as 国务院令第644号 has it from 2014 and 国务院令第795号 from 2025. 清明 follows the sun and lies between
/// 4 and 6 April; the rest is fixed or follows the moon.</remarks>
public static class StatutoryDays
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>The days that can be reckoned: all but that of 清明.</summary>
    /// <param name="year">The calendar year, <see cref="WorkYear.FirstYear"/> to <see cref="WorkYear.LastYear"/>.</param>
    /// <returns>Each day with the holiday's name, by holiday.</returns>
    public static IEnumerable<(string Name, DateOnly Day)> Of(int year)
    {
        var (isLonger, spring) = (year >= 2025, OfMoon(year, 1, 1));
        yield return (Holiday.NewYear, new DateOnly(year, 1, 1));
        for (var day = isLonger ? -1 : 0; day < 3; day++)
            yield return ("春节", spring.AddDays(day));
        for (var day = 1; day <= (isLonger ? 2 : 1); day++)
            yield return ("劳动节", new DateOnly(year, 5, day));
        yield return ("端午", OfMoon(year, 5, 5));
        yield return (Holiday.MidAutumn, MidAutumnOf(year));
        for (var day = 1; day <= 3; day++)
            yield return (Holiday.National, new DateOnly(year, 10, day));
    }

    /// <summary>The day of 中秋.</summary>
    internal static DateOnly MidAutumnOf(int year) => OfMoon(year, 8, 15);

    /// <summary>A day of the lunar year; its months after the leap month are numbered one more.</summary>
    private static DateOnly OfMoon(int year, int month, int day)
    {
        var leap = Moon.GetLeapMonth(year);
        return DateOnly.FromDateTime(Moon.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
