using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The province's desk of one year: each city's latest filing, and the cities that have not filed (报送情况).</summary>
public static class ListFiledPlans
{
    public sealed record Response(int Year, IReadOnlyList<int> Years, IReadOnlyList<Row> Cities);

    /// <summary>One city; the members of a filing are null where it has not filed.</summary>
    public sealed record Row(
        int City, string Area, Guid? FiledPlanId, int? Version, FiledPlanStage? Stage, DateTimeOffset? FiledAt, string? FiledBy,
        string? AnsweredBy, DateTimeOffset? AnsweredAt, PlanFigures? Figures);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/filed-plans", async (int? year, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(year, ct), ct)))
        .WithName(nameof(ListFiledPlans));

    [Needs(Right.ViewFiledPlans)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(int? year, CancellationToken ct)
        {
            var years = await db.FiledPlans.Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct);
            var chosen = year ?? (years.Count > 0 ? years[0] : clock.GetUtcNow().Year);
            var filed = await db.FiledPlans.AsNoTracking().Where(p => p.Year == chosen).ToListAsync(ct);
            var latest = filed.GroupBy(p => p.City).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Version)!);
            var province = session.Tenant.Code;
            var cities = (await db.Tenants.AsNoTracking().ToListAsync(ct)).Where(t => t.Id.IsCity && t.Id.Province.Code == province).OrderBy(t => t.Id);
            return new Response(chosen, years, [.. cities.Select(city => RowOf(city, latest.GetValueOrDefault(city.Id)))]);
        }

        private static Row RowOf(Tenant city, FiledPlan? plan) => new(city.Id.Code, city.Area, plan?.Id, plan?.Version, plan?.Stage,
            plan?.FiledAt, plan?.FiledBy, plan?.AnsweredBy, plan?.AnsweredAt, plan?.Figures);
    }
}
