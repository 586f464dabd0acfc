using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Refusals;

namespace Province.App.Features.Plans.Lines;

/// <summary>The lines of the version that was filed last, with the reports that hold for them.</summary>
internal sealed class PlanLineDesk(ProvinceDb db, PlanDocuments documents, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.Today(clock);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<FiledLines> ReadAsync(Guid planId, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Versions).Include(p => p.Steps).SingleOrDefaultAsync(p => p.Id == planId, ct)
            ?? throw new RefusedException(PlanRefusals.NotFound);
        if (plan.FiledVersion() is not { } number)
            return new FiledLines(plan, null, ReportedLines.Of([], []), []);
        var document = await documents.ReadAsync(plan.Versions.Single(version => version.Number == number), db, ct);
        var reports = await db.PlanLineReports.AsNoTracking().Where(report => report.PlanId == planId).OrderBy(report => report.At).ThenBy(report => report.Number).ToListAsync(ct);
        return new FiledLines(plan, number, ReportedLines.Of(PlanLines.Of(document, plan.Year), reports), reports);
    }

    /// <summary>The same for a change. Two who report the last two lines of a quarter at once would else each leave it open.</summary>
    public async Task<FiledLines> OpenAsync(Guid planId, CancellationToken ct)
    {
        await db.TakeTurnAsync(Turn.PlanLines, ct);
        var filed = await ReadAsync(planId, ct);
        return filed.Version is null ? throw new RefusedException(PlanLineRefusals.NotFiled) : filed;
    }
}

/// <param name="Plan">The plan.</param>
/// <param name="Version">The version that was filed last, or null.</param>
/// <param name="Reported">Its lines with the reports that hold; none where no version was filed.</param>
/// <param name="Reports">All reports of the plan, those that were taken back too, by time.</param>
internal sealed record FiledLines(Plan Plan, int? Version, ReportedLines Reported, IReadOnlyList<PlanLineReport> Reports)
{
    public PlanLine Line(string lineId) => Reported.Lines.FirstOrDefault(line => line.Id == lineId) ?? throw new RefusedException(PlanLineRefusals.NotFound);
}
