using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Figures;

/// <summary>Reads the lines of the version that holds, with their reports, for those who count them.</summary>
internal sealed class PlanSums(ProvinceDb db, PlanDocuments documents)
{
    /// <returns>The lines; null while no version of the plan was filed.</returns>
    public async Task<SummedPlan?> ReadAsync(Guid planId, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Versions).Include(p => p.Steps).AsSplitQuery().SingleAsync(p => p.Id == planId, ct);
        if (plan.FiledVersion() is not { } number)
            return null;
        var version = plan.Versions.Single(one => one.Number == number);
        var document = await documents.ReadAsync(version, db, ct);
        var reports = await db.PlanLineReports.AsNoTracking().Where(report => report.PlanId == planId).ToListAsync(ct);
        return new SummedPlan(plan, version, ReportedLines.Of(PlanLines.Of(document, plan.Year), reports));
    }
}

/// <param name="Version">The version that was filed last.</param>
/// <param name="Reported">Its lines, with the reports that hold.</param>
internal sealed record SummedPlan(Plan Plan, PlanVersion Version, ReportedLines Reported)
{
    public IReadOnlyDictionary<FigureKey, FigureCounts> Count() => FigureCube.Of(Reported.Lines.Select(line => FigureLine.Of(line, Reported.Find(line)?.On)));

    /// <summary>The lines due by the end of a quarter, as a summary files them.</summary>
    public IReadOnlyList<QuarterLine> LinesUntil(YearQuarter quarter) =>
        [.. Reported.Lines.Where(line => line.Due <= quarter.LastDay).Select(line => QuarterLine.Of(line, Reported.Find(line)))];
}
