using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Desk;

/// <summary>What the cities filed of a quarter, the latest version of each, and by when each has to.</summary>
internal sealed class FiledQuarters(ProvinceDb db, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.Today(clock);

    public async Task<IReadOnlyDictionary<TenantId, FiledQuarterSummary>> LatestAsync(YearQuarter quarter, CancellationToken ct) =>
        (await db.FiledQuarterSummaries.AsNoTracking().Where(summary => summary.Year == quarter.Year && summary.Quarter == quarter.Quarter).ToListAsync(ct))
        .GroupBy(summary => summary.City).ToDictionary(versions => versions.Key, versions => versions.MaxBy(summary => summary.Version)!);

    /// <summary>The deadlines of a quarter's summaries by city; a city without one is not asked.</summary>
    public async Task<IReadOnlyDictionary<TenantId, Deadline>> DeadlinesAsync(YearQuarter quarter, CancellationToken ct) =>
        (await db.Deadlines.AsNoTracking().Where(deadline => deadline.Kind == DeadlineKind.QuarterSummary && deadline.Year == quarter.Year && deadline.City != null && deadline.State != DeadlineState.Dropped).ToListAsync(ct))
        .Where(deadline => deadline.Part == QuarterDates.PartOf(quarter.Quarter, deadline.City)).ToDictionary(deadline => deadline.City!.Value);
}
