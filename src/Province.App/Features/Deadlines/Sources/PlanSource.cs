using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>The dates of a city's plan, from the version that was filed last. What was due before the plan was filed at all is nobody's to meet.</summary>
internal sealed class PlanSource(ProvinceDb db, PlanDocuments documents) : IDeadlineSource
{
    public DeadlineSubject Subject => DeadlineSubject.Plan;

    /// <summary>The day on which the plan was filed first; null while it was not, or when what was filed last came back.</summary>
    public static DateOnly? FiledOn(Plan plan)
    {
        var versions = plan.Steps.Where(step => step.Kind is PlanStepKind.Filed or PlanStepKind.Accepted or PlanStepKind.Returned).OrderBy(step => step.Ordinal)
            .GroupBy(step => step.Version).Where(steps => steps.Last().Kind != PlanStepKind.Returned).ToList();
        return versions.Count == 0 ? null : ChinaTime.DayOf(versions.SelectMany(steps => steps).Min(step => step.At));
    }

    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct) =>
        await db.Plans.EverFiled().Select(plan => plan.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Versions).Include(p => p.Steps).SingleOrDefaultAsync(p => p.Id == subjectId, ct);
        var filings = plan?.Steps.Where(step => step.Kind == PlanStepKind.Filed).ToList() ?? [];
        if (plan is null || filings.Count == 0)
            return [];
        var since = ChinaTime.DayOf(filings.Min(step => step.At));
        var document = await documents.ReadAsync(plan.Versions.Single(version => version.Number == plan.FiledVersion()), db, ct);
        var wishes = PlanDates.Of(document, plan.Year).Where(wish => wish.Due >= since).ToList();
        var byHand = wishes.Where(wish => DeadlineConfirmation.IsByHand(wish.Kind)).Select(IdOf).ToList();
        var confirmed = await db.DeadlineConfirmations.Where(confirmation => byHand.Contains(confirmation.DeadlineId)).ToDictionaryAsync(confirmation => confirmation.DeadlineId, confirmation => confirmation.On, ct);
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        var reported = ReportedLines.Of(PlanLines.Of(document, plan.Year), await db.PlanLineReports.AsNoTracking().Where(report => report.PlanId == plan.Id).ToListAsync(ct));
        return [.. wishes.Select(wish => wish with
        {
            UnitCode = units.Find(unit => unit.Name == wish.Department)?.Code,
            DoneOn = !DeadlineConfirmation.IsByHand(wish.Kind) ? reported.DoneOn(wish.Part)
                : confirmed.TryGetValue(IdOf(wish), out var on) ? on : null,
        })];

        Guid IdOf(DeadlineWish wish) => Deadline.IdOf(Subject, subjectId, wish.Part);
    }
}
