using System.Globalization;

namespace Province.App.Shell;

/// <summary>Days and times as officials write them, in the time of Asia/Shanghai.</summary>
public static class ChineseTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>2025年6月20日（周五）.</summary>
    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）");

    /// <summary>（原定 2025年6月20日（周五））, behind a day that became another; nothing where it did not, or none was set at first.</summary>
    public static string? Original(DateOnly? first, DateOnly? now) => first is { } day && day != now ? $"（原定 {Day(day)}）" : null;

    /// <summary>2025年6月20日 16:05.</summary>
    public static string Minute(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, Shanghai);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year}年{local.Month}月{local.Day}日 {local.Hour:00}:{local.Minute:00}");
    }

    /// <summary>How many days are left until the last day that is in time: 还有 6 天, 今天到期, 已逾期 2 天.</summary>
    public static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        > 0 and var left => string.Create(CultureInfo.InvariantCulture, $"还有 {left} 天"),
        0 => "今天到期",
        var over => string.Create(CultureInfo.InvariantCulture, $"已逾期 {-over} 天"),
    };

    /// <summary>2025-06-20 16:05:09, which spreadsheets take for a time.</summary>
    public static string Second(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Shanghai).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>今天, 昨天 or a number of days: how long something waits.</summary>
    public static string Since(DateTimeOffset time, DateTimeOffset now)
    {
        var days = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Shanghai).Date).DayNumber
            - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Shanghai).Date).DayNumber;
        return days switch { <= 0 => "今天", 1 => "昨天", _ => string.Create(CultureInfo.InvariantCulture, $"已等 {days} 天") };
    }
}
