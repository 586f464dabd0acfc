using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>The province's wall: each city by what it has to do in a quarter, and what of its own is so late that it was told of it (季度期限墙).</summary>
public static class ReadDeadlineWall
{
    /// <summary>The columns, in the order of the year.</summary>
    internal static readonly DeadlineKind[] Kinds =
        [DeadlineKind.PlanFiling, DeadlineKind.CampaignRoster, DeadlineKind.CampaignPool, DeadlineKind.CampaignCompletion, DeadlineKind.CampaignSummary, DeadlineKind.QuarterSummary, DeadlineKind.Escalated];

    /// <summary>What a city has to do of one kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="All">How many deadlines.</param>
    /// <param name="Done">Of these, done.</param>
    /// <param name="DoneLate">Of these, done after their day.</param>
    /// <param name="Late">Open and late.</param>
    /// <param name="Due">The earliest day of an open one, or null.</param>
    public sealed record Cell(DeadlineKind Kind, int All, int Done, int DoneLate, int Late, DateOnly? Due);

    public sealed record Row(int City, string Name, IReadOnlyList<Cell> Cells);

    public sealed record Response(int Year, int Quarter, DateOnly Today, IReadOnlyList<Row> Cities);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/deadlines/wall", async (int? year, int? quarter, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(year, quarter, ct), ct))).WithName(nameof(ReadDeadlineWall));
        pages.MapGet("/deadlines/wall", async (int? year, int? quarter, Door door, CancellationToken ct) =>
            PageResults.Page<WallPage>(await door.CallAsync((Handler h) => h.HandleAsync(year, quarter, ct), ct)));
    }

    [Needs(Right.ViewDeadlineWall)]
    internal sealed class Handler(ProvinceDb db, Session session, RuleBook rules)
    {
        internal async Task<Response> HandleAsync(int? askedYear, int? askedQuarter, CancellationToken ct)
        {
            var today = rules.Today;
            var now = YearQuarter.Of(today);
            var quarter = new YearQuarter(askedYear ?? now.Year, askedQuarter ?? now.Quarter);
            if (!quarter.IsNamed)
                throw ListQuery.Refused("quarter", "年度请填 2000 到 2100，季度请填 1 到 4。");
            var (from, until) = (quarter.Previous.LastDay.AddDays(1), quarter.LastDay);
            var isNow = quarter == now;
            var found = (await db.Deadlines.AsNoTracking().Where(d => d.City != null && d.State != DeadlineState.Dropped
                    && ((d.Due >= from && d.Due <= until) || (isNow && d.State == DeadlineState.Open && d.Due < from)))
                .Select(d => new { d.City, d.Kind, d.Due, d.State, d.ClosedOn }).ToListAsync(ct)).ToLookup(d => (d.City!.Value, d.Kind));
            var cities = await db.CitiesOfAsync(session.Tenant, ct);
            return new Response(quarter.Year, quarter.Quarter, today, [.. cities.Select(city => new Row(city.Id.Code, city.Area, [.. Kinds.Select(kind =>
            {
                var all = found[(city.Id, kind)].ToList();
                var open = all.Where(d => d.State == DeadlineState.Open).ToList();
                return new Cell(kind, all.Count, all.Count - open.Count, all.Count(d => d.ClosedOn > d.Due), open.Count(d => d.Due < today), open.Count == 0 ? null : open.Min(d => d.Due));
            })]))]);
        }
    }
}
