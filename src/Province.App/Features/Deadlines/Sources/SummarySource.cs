using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>The days by which the summaries of a year's quarters are filed, from the day on which a plan of the year was filed. The province has them for each of its cities.</summary>
internal sealed class SummarySource(ProvinceDb db, Session session, RuleBook rules) : IDeadlineSource
{
    public DeadlineSubject Subject => DeadlineSubject.Summaries;

    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct)
    {
        var years = await db.Plans.EverFiled().Select(plan => plan.Year).Union(db.FiledPlans.Select(plan => plan.Year)).ToListAsync(ct);
        return [.. years.Distinct().Order().Select(YearDates.IdOf)];
    }

    /// <summary>A quarter whose day is over is asked for where it was asked for before or was filed, and not where nobody was told of it in time: a plan may have been
    /// filed before summaries were.</summary>
    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct)
    {
        var year = YearDates.YearOf(subjectId);
        var asked = await db.Deadlines.Where(deadline => deadline.Subject == Subject && deadline.SubjectId == subjectId).Select(deadline => deadline.Part).ToListAsync(ct);
        if (year < rules.Today.Year && asked.Count == 0)
            return [];
        var within = (await rules.OfAsync(year, ct)).SummaryWithinDays;
        var wishes = session.Tenant.IsProvince ? await OfProvinceAsync(year, within, ct) : await OfCityAsync(year, within, ct);
        return [.. wishes.Where(wish => wish.Due >= rules.Today || wish.DoneOn is not null || asked.Contains(wish.Part))];
    }

    private async Task<IReadOnlyList<DeadlineWish>> OfCityAsync(int year, int within, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Steps).SingleOrDefaultAsync(p => p.Year == year, ct);
        if (plan?.Steps.Where(step => step.Kind == PlanStepKind.Filed).MinBy(step => step.At) is not { } filing)
            return [];
        // What the province did not take was not filed; what it took before or since was.
        var sent = (await db.Outbox.AsNoTracking().Where(e => e.Kind == QuarterSnapshot.EnvelopeKind && e.DeclineCode == null && e.Thread.StartsWith($"summary/{year}/")).Select(e => new { e.Thread, e.SentAt }).ToListAsync(ct))
            .ToLookup(e => e.Thread, e => e.SentAt);
        return [.. QuarterDates.Of(year, ChinaTime.DayOf(filing.At), within).Select(wish => wish with { DoneOn = FirstDay(sent[QuarterSnapshot.ThreadOf(new YearQuarter(year, QuarterDates.QuarterOf(wish.Part)))]) })];
    }

    private async Task<IReadOnlyList<DeadlineWish>> OfProvinceAsync(int year, int within, CancellationToken ct)
    {
        var plans = (await db.FiledPlans.AsNoTracking().Where(plan => plan.Year == year).Select(plan => new { plan.City, plan.FiledAt }).ToListAsync(ct)).ToLookup(plan => plan.City, plan => plan.FiledAt);
        var filed = (await db.FiledQuarterSummaries.AsNoTracking().Where(summary => summary.Year == year).Select(summary => new { summary.City, summary.Quarter, summary.FiledAt }).ToListAsync(ct))
            .ToLookup(summary => QuarterDates.PartOf(summary.Quarter, summary.City), summary => summary.FiledAt);
        return [.. from city in await db.CitiesOfAsync(session.Tenant, ct)
                   where plans[city.Id].Any()
                   from wish in QuarterDates.Of(year, ChinaTime.DayOf(plans[city.Id].Min()), within, (city.Id, city.Area))
                   select wish with { DoneOn = FirstDay(filed[wish.Part]) }];
    }

    private static DateOnly? FirstDay(IEnumerable<DateTimeOffset> times) => times.Any() ? ChinaTime.DayOf(times.Min()) : null;
}
