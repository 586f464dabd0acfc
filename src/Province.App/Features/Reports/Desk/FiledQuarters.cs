using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Desk;

/// <summary>What the cities filed of a quarter, the latest version of each, and by when each has to.</summary>
internal sealed class FiledQuarters(ProvinceDb db, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.Today(clock);

    /// <returns>A filing, and what its city is called.</returns>
    /// <exception cref="RefusedException">There is no such filing.</exception>
    public async Task<(FiledQuarterSummary Summary, string Area)> FindAsync(Guid id, CancellationToken ct)
    {
        var summary = await db.FiledQuarterSummaries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new RefusedException(QuarterRefusals.NotFound);
        return (summary, await db.Tenants.Where(tenant => tenant.Id == summary.City).Select(tenant => tenant.Area).SingleAsync(ct));
    }

    public async Task<IReadOnlyDictionary<TenantId, FiledQuarterSummary>> LatestAsync(YearQuarter quarter, CancellationToken ct) =>
        (await Of(quarter).ToListAsync(ct)).GroupBy(summary => summary.City).ToDictionary(versions => versions.Key, versions => versions.MaxBy(summary => summary.Version)!);

    /// <summary>The same of one city, or null where it filed none.</summary>
    public Task<FiledQuarterSummary?> LatestAsync(YearQuarter quarter, TenantId city, CancellationToken ct) =>
        Of(quarter).Where(summary => summary.City == city).OrderByDescending(summary => summary.Version).FirstOrDefaultAsync(ct);

    /// <summary>The cities that filed one, whatever it says.</summary>
    public async Task<IReadOnlySet<TenantId>> CameAsync(YearQuarter quarter, CancellationToken ct) =>
        (await Of(quarter).Select(summary => summary.City).Distinct().ToListAsync(ct)).ToHashSet();

    /// <summary>The deadlines of a quarter's summaries by city; a city without one is not asked.</summary>
    public async Task<IReadOnlyDictionary<TenantId, Deadline>> DeadlinesAsync(YearQuarter quarter, CancellationToken ct) =>
        (await db.Deadlines.AsNoTracking().Where(deadline => deadline.Kind == DeadlineKind.QuarterSummary && deadline.Year == quarter.Year && deadline.City != null && deadline.State != DeadlineState.Dropped).ToListAsync(ct))
        .Where(deadline => deadline.Part == QuarterDates.PartOf(quarter.Quarter, deadline.City)).ToDictionary(deadline => deadline.City!.Value);

    private IQueryable<FiledQuarterSummary> Of(YearQuarter quarter) =>
        db.FiledQuarterSummaries.AsNoTracking().Where(summary => summary.Year == quarter.Year && summary.Quarter == quarter.Quarter);
}
