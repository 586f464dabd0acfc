using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Quarters;

/// <summary>A city's own summaries: the plan of the year, the figures that are kept of it, and what was written and filed.</summary>
internal sealed class QuarterDesk(ProvinceDb db, Session session, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.Today(clock);

    public DateTimeOffset Now => clock.GetUtcNow();

    public PlanActor Actor => new(session.Caller.Person, session.Caller.Name);

    /// <exception cref="RefusedException">The city filed no plan of the year.</exception>
    public async Task<Guid> PlanAsync(int year, CancellationToken ct) =>
        await db.Plans.EverFiled().Where(plan => plan.Year == year).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(QuarterRefusals.NoPlan(year));

    public async Task<FiguresOn> FiguresAsync(Guid planId, int year, CancellationToken ct) =>
        FiguresOf(year, await db.KeptFigures.AsNoTracking().Where(figure => figure.PlanId == planId).ToListAsync(ct));

    /// <summary>Of several plans what all departments do in all industries, and no other cell.</summary>
    /// <param name="plans">The years of the plans by their ids.</param>
    public async Task<IReadOnlyDictionary<Guid, FiguresOn>> TotalsAsync(IReadOnlyDictionary<Guid, int> plans, CancellationToken ct)
    {
        var ids = plans.Keys.ToList();
        var kept = (await db.KeptFigures.AsNoTracking()
            .Where(figure => ids.Contains(figure.PlanId) && figure.Department == FigureKey.All && figure.Industry == FigureKey.All).ToListAsync(ct)).ToLookup(figure => figure.PlanId);
        return plans.ToDictionary(plan => plan.Key, plan => FiguresOf(plan.Value, kept[plan.Key]));
    }

    /// <summary>The summary; one that nobody began is a new one, which is not kept until something is written or filed.</summary>
    public async Task<QuarterSummary> FindAsync(YearQuarter quarter, CancellationToken ct) =>
        await db.QuarterSummaries.SingleOrDefaultAsync(summary => summary.Year == quarter.Year && summary.Quarter == quarter.Quarter, ct) ?? new QuarterSummary(session.Tenant, quarter);

    /// <summary>The same for a step, at the revision that the caller saw.</summary>
    public async Task<QuarterSummary> TakeAsync(YearQuarter quarter, ExpectedVersion expected, CancellationToken ct)
    {
        var summary = await FindAsync(quarter, ct);
        expected.Enforce(summary.Revision);
        if (db.Entry(summary).State == EntityState.Detached)
            db.QuarterSummaries.Add(summary);
        return summary;
    }

    /// <summary>Whether its remarks are others than those that were filed last.</summary>
    public async Task<bool> HasOtherRemarksAsync(QuarterSummary summary, CancellationToken ct) => summary.FiledEnvelope is { } filed
        && QuarterSnapshot.RemarksOf(await db.Outbox.Where(e => e.Id == filed).Select(e => e.Payload).SingleAsync(ct)) != summary.Remarks;

    public QuarterState Done(QuarterSummary summary, string what)
    {
        session.Record("quarterSummary", QuarterSnapshot.ThreadOf(summary.When), $"{summary.When}执法情况汇总", what);
        return QuarterState.Of(summary);
    }

    /// <summary>The last day that is in time by quarter of a year, where a summary is asked for.</summary>
    public Task<IReadOnlyDictionary<YearQuarter, DateOnly>> DuesAsync(CancellationToken ct) => DuesAsync(deadline => deadline.State != DeadlineState.Dropped, ct);

    /// <summary>Of these, those that are not met.</summary>
    public Task<IReadOnlyDictionary<YearQuarter, DateOnly>> OpenDuesAsync(CancellationToken ct) => DuesAsync(deadline => deadline.State == DeadlineState.Open, ct);

    private async Task<IReadOnlyDictionary<YearQuarter, DateOnly>> DuesAsync(Expression<Func<Deadline, bool>> which, CancellationToken ct) =>
        (await db.Deadlines.AsNoTracking().Where(deadline => deadline.Kind == DeadlineKind.QuarterSummary && deadline.City == null).Where(which)
            .Select(deadline => new { deadline.Year, deadline.Part, deadline.Due }).ToListAsync(ct))
        .ToDictionary(deadline => new YearQuarter(deadline.Year, QuarterDates.QuarterOf(deadline.Part)), deadline => deadline.Due);

    private FiguresOn FiguresOf(int year, IEnumerable<KeptFigure> kept) => new(new FigureBook(year, kept.ToDictionary(figure => figure.Key, figure => figure.Counts)), Today);
}

/// <summary>What a step answers: where the summary stands now.</summary>
public sealed record QuarterState(int Year, int Quarter, QuarterSummaryStage Stage, int Version, int Revision)
{
    internal static TaggedOk<QuarterState> Tagged(QuarterState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    internal static QuarterState Of(QuarterSummary summary) => new(summary.Year, summary.Quarter, summary.Stage, summary.Version, summary.Revision);

    internal YearQuarter When => new(Year, Quarter);
}
