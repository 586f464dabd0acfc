using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The province's desk of one year: each city's latest filing, and the cities that have not filed (报送情况).</summary>
public static class ListFiledPlans
{
    /// <param name="Elsewhere">How many filings of other years wait for an answer, the latest year first.</param>
    public sealed record Response(int Year, IReadOnlyList<int> Years, IReadOnlyList<Row> Cities, IReadOnlyList<Waiting> Elsewhere)
    {
        /// <summary>The cities that a query asks for; <c>stage=none</c> asks for those that have not filed.</summary>
        internal Page<Row> Page(ListQuery query, string? stage)
        {
            var none = string.Equals(stage, "none", StringComparison.OrdinalIgnoreCase);
            var wanted = none ? null : ListQuery.Filter<FiledPlanStage>("stage", stage);
            return Cities.Where(row => none ? row.Stage is null : wanted is null || row.Stage == wanted)
                .Where(row => query.Text is null || row.Area.Contains(query.Text, StringComparison.Ordinal)).PageOf(query, Keys);
        }
    }

    public sealed record Waiting(int Year, int Count);

    /// <summary>One city; the members of a filing are null where it has not filed.</summary>
    public sealed record Row(
        int City, string Area, int Year, Guid? FiledPlanId, int? Version, FiledPlanStage? Stage, DateTimeOffset? FiledAt, string? FiledBy,
        string? AnsweredBy, DateTimeOffset? AnsweredAt, PlanFigures? Figures);

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("city", row => row.City)
        .Add("city", row => row.City).Add("stage", row => row.Stage).Add("filedAt", row => row.FiledAt)
        .Add("errors", row => row.Figures == null ? -1 : row.Figures.Errors).Add("warnings", row => row.Figures == null ? -1 : row.Figures.Warnings);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/filed-plans", async (ListQuery query, int? year, string? stage, Door door, CancellationToken ct) =>
        {
            var desk = await door.CallAsync((Handler h) => h.HandleAsync(year, ct), ct);
            return TypedResults.Ok(desk.Page(query, stage));
        }).WithName(nameof(ListFiledPlans));
        pages.MapGet("/filed-plans", async (ListQuery query, int? year, string? stage, Door door, CancellationToken ct) =>
        {
            var desk = await door.CallAsync((Handler h) => h.HandleAsync(year, ct), ct);
            return PageResults.Page<FiledPlansPage>(new FiledPlansPage.Shown(desk, desk.Page(query, stage).Items, query.Text, stage));
        });
    }

    [Needs(Right.ViewFiledPlans)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(int? year, CancellationToken ct)
        {
            var years = await db.FiledPlans.Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct);
            var chosen = year ?? (years.Count > 0 ? years[0] : clock.GetUtcNow().Year);
            var filed = await db.FiledPlans.AsNoTracking().Where(p => p.Year == chosen).ToListAsync(ct);
            var latest = filed.GroupBy(p => p.City).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Version)!);
            var cities = await db.CitiesOfAsync(session.Tenant, ct);
            return new Response(chosen, years, [.. cities.Select(city => RowOf(city, chosen, latest.GetValueOrDefault(city.Id)))], await ElsewhereAsync(chosen, ct));
        }

        private async Task<IReadOnlyList<Waiting>> ElsewhereAsync(int year, CancellationToken ct)
        {
            var counts = await db.FiledPlans.Where(p => p.Year != year && p.Stage == FiledPlanStage.Filed
                    && !db.FiledPlans.Any(later => later.City == p.City && later.Year == p.Year && later.Version > p.Version))
                .GroupBy(p => p.Year).Select(plans => new { Year = plans.Key, Count = plans.Count() }).ToListAsync(ct);
            return [.. counts.OrderByDescending(c => c.Year).Select(c => new Waiting(c.Year, c.Count))];
        }

        private static Row RowOf(Tenant city, int year, FiledPlan? plan) => new(city.Id.Code, city.Area, year, plan?.Id, plan?.Version, plan?.Stage,
            plan?.FiledAt, plan?.FiledBy, plan?.AnsweredBy, plan?.AnsweredAt, plan?.Figures);
    }
}
