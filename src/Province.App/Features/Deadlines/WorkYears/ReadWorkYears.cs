using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.WorkYears;

/// <summary>Which years' holidays are known, from which notice, and what counts Monday to Friday (节假日安排).</summary>
public static class ReadWorkYears
{
    /// <param name="Years">The notices that hold, latest year first.</param>
    /// <param name="Unknown">The years from the first notice to next year that have none, ascending: they count Monday to Friday for reminders.</param>
    public sealed record Response(IReadOnlyList<Row> Years, IReadOnlyList<int> Unknown);

    /// <param name="WorkingDays">The legal working days of the year.</param>
    /// <param name="ImportedAt">When it was imported; null for one that came with the program.</param>
    public sealed record Row(WorkYear Notice, int WorkingDays, DateTimeOffset? ImportedAt);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/deadlines/work-years", async (Door door, CancellationToken ct) => TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct))).WithName(nameof(ReadWorkYears));
        pages.MapGet("/deadlines/work-years", async (Door door, CancellationToken ct) => PageResults.Page<WorkYearsPage>(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)));
    }

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, RuleBook rules)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var held = await rules.YearsAsync(ct);
            var imported = await db.ImportedYears.Select(year => new { year.Year, year.ImportedAt }).ToDictionaryAsync(year => year.Year, year => year.ImportedAt, ct);
            var rows = held.Years.Reverse().Select(year => new Row(year, held.Calendar.WorkingDaysOf(year.Year),
                !held.IsBuiltIn(year.Year) && imported.TryGetValue(year.Year, out var at) ? at : null));
            return new Response([.. rows], held.UnknownBetween(held.Years[0].Year, Math.Max(held.Years[^1].Year, rules.Today.Year + 1)));
        }
    }
}
