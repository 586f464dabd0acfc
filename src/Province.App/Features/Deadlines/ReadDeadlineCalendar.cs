using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>The tenant's deadlines by day, for a month or a quarter (期限日历).</summary>
public static class ReadDeadlineCalendar
{
    private const int MostDays = 100;
    private const int MostRows = 300;

    /// <summary>How many are due on a day.</summary>
    public sealed record DayCount(DateOnly Day, int Open, int Done);

    /// <param name="Days">The days on which something is due, ascending.</param>
    /// <param name="Rows">The deadlines, by day; at most 300, the counts tell of all.</param>
    /// <param name="Marks">The days off and the weekend days that are worked, ascending.</param>
    /// <param name="UnknownYears">The years of these days whose holidays are not known.</param>
    public sealed record Response(
        DateOnly From, DateOnly Until, IReadOnlyList<DayCount> Days, IReadOnlyList<ListDeadlines.Row> Rows, IReadOnlyList<CalendarMark> Marks, IReadOnlyList<int> UnknownYears);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/deadlines/calendar", async (DateOnly? from, DateOnly? until, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(from, until, ct), ct))).WithName(nameof(ReadDeadlineCalendar));
        pages.MapGet("/deadlines/calendar", async (string? month, string? quarter, Door door, TimeProvider clock, CancellationToken ct) =>
        {
            var (from, months) = StretchOf(month, quarter, ChinaTime.Today(clock));
            var read = await door.CallAsync((Handler h) => h.HandleAsync(from, from.AddMonths(months).AddDays(-1), ct), ct);
            return PageResults.Page<CalendarPage>(new CalendarPage.Shown(read, months == 1));
        });
    }

    /// <summary>The first day and the number of months of <c>2026-06</c> or of the quarter <c>2026-2</c>; this month where neither is given.</summary>
    private static (DateOnly From, int Months) StretchOf(string? month, string? quarter, DateOnly today)
    {
        if (quarter?.Split('-') is [var year, [>= '1' and <= '4' and var number]] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of) && of is >= 2000 and <= 2100)
            return (new DateOnly(of, ((number - '1') * 3) + 1, 1), 3);
        if (!string.IsNullOrEmpty(quarter))
            throw ListQuery.Refused("quarter", "季度请写成“年-季度”，如 2026-2。");
        if (string.IsNullOrEmpty(month))
            return (new DateOnly(today.Year, today.Month, 1), 1);
        return DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 2000 and <= 2100
            ? (first, 1)
            : throw ListQuery.Refused("month", "月份请写成“年-月”，如 2026-06。");
    }

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, RuleBook rules)
    {
        internal async Task<Response> HandleAsync(DateOnly? asked, DateOnly? askedUntil, CancellationToken ct)
        {
            if (asked is not { } from || askedUntil is not { } until)
                throw ListQuery.Refused("from", "请写明起止日期，如 from=2026-06-01、until=2026-06-30。");
            if (until < from || until.DayNumber - from.DayNumber >= MostDays)
                throw ListQuery.Refused("until", $"起止日期前后颠倒，或者超过 {MostDays} 天。");
            var within = db.Deadlines.AsNoTracking().Where(d => d.State != DeadlineState.Dropped && d.Due >= from && d.Due <= until);
            var days = await within.GroupBy(d => d.Due).Select(day => new { day.Key, Open = day.Count(d => d.State == DeadlineState.Open), All = day.Count() }).OrderBy(day => day.Key).ToListAsync(ct);
            var rows = await ListDeadlines.Rows(within).OrderBy(row => row.Due).ThenBy(row => row.State).ThenBy(row => row.DeadlineId).Take(MostRows).ToListAsync(ct);
            var held = await rules.YearsAsync(ct);
            return new Response(from, until, [.. days.Select(day => new DayCount(day.Key, day.Open, day.All - day.Open))], rows,
                held.MarksBetween(from, until), held.UnknownBetween(from.Year, until.Year));
        }
    }
}
