using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Quarters;

/// <summary>The quarters of the city's filed plans that have begun, the latest first: how far each is, and whether it was filed (季度汇总).</summary>
public static class ListQuarterSummaries
{
    /// <param name="IsOver">Whether its last day is over, so that it can be filed.</param>
    /// <param name="Due">The last local day that is in time, or null where none is asked for.</param>
    /// <param name="Figures">What is due in the quarter.</param>
    /// <param name="UntilNow">What is due in the year up to its end.</param>
    public sealed record Row(QuarterState State, bool IsOver, DateOnly? Due, DateTimeOffset? FiledAt, ProgressFigures Figures, ProgressFigures UntilNow);

    public sealed record Response(IReadOnlyList<Row> Quarters);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/reports/quarters", async (Door door, CancellationToken ct) => TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)))
            .WithName(nameof(ListQuarterSummaries));
        pages.MapGet("/reports/quarters", async (Door door, CancellationToken ct) =>
            PageResults.Page<QuartersPage>(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)));
    }

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(ProvinceDb db, QuarterDesk desk)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var plans = await db.Plans.AsNoTracking().EverFiled().OrderByDescending(plan => plan.Year)
                .Select(plan => new { plan.Id, plan.Year }).ToListAsync(ct);
            var (now, dues, totals) = (YearQuarter.Of(desk.Today), await desk.DuesAsync(ct), await desk.TotalsAsync(plans.ToDictionary(plan => plan.Id, plan => plan.Year), ct));
            var known = (await db.QuarterSummaries.AsNoTracking().ToListAsync(ct)).ToDictionary(summary => summary.When);
            return new Response([.. from plan in plans
                                    from number in Enumerable.Range(1, 4).Reverse()
                                    let quarter = new YearQuarter(plan.Year, number)
                                    where quarter.LastDay <= now.LastDay
                                    select RowOf(quarter, known.GetValueOrDefault(quarter), totals[plan.Id], dues)]);
        }

        private static Row RowOf(YearQuarter quarter, QuarterSummary? summary, FiguresOn figures, IReadOnlyDictionary<YearQuarter, DateOnly> dues) => new(
            summary is null ? new QuarterState(quarter.Year, quarter.Quarter, QuarterSummaryStage.Open, 0, 0) : QuarterState.Of(summary), figures.On > quarter.LastDay,
            dues.TryGetValue(quarter, out var due) ? due : null, summary?.FiledAt,
            figures.Of(new FigureKey(FigurePeriods.Of(quarter.Quarter), FigureKey.All, FigureKey.All)), figures.Of(new FigureKey(FigurePeriods.Until(quarter.Quarter), FigureKey.All, FigureKey.All)));
    }
}
