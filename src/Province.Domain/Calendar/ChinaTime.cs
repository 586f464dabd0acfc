namespace Province.Domain.Calendar;

/// <summary>Local days: every due date and every membership is a day of China Standard Time, whatever the server's own zone.</summary>
public static class ChinaTime
{
    /// <summary>The zone itself, for what keeps timetables.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The local day of an instant.</summary>
    /// <param name="instant">Any instant.</param>
    /// <returns>The day in Asia/Shanghai.</returns>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The local day now.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The day in Asia/Shanghai.</returns>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The local time of an instant.</summary>
    /// <param name="instant">Any instant.</param>
    /// <returns>The same instant with the offset of Asia/Shanghai.</returns>
    public static DateTimeOffset LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
