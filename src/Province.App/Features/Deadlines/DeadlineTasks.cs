using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>What is late or due within a week and no other feature has on the first page; below it how the person's deadlines stand.</summary>
internal sealed class DeadlineTasks(MyDeadlines mine, RuleBook rules) : IHomeTasks
{
    private const int Most = 10;
    private const int DaysAhead = 7;

    private static readonly DeadlineKind[] OfNobodyElse =
        [DeadlineKind.QuarterTargets, DeadlineKind.YearTargets, DeadlineKind.Supervision, DeadlineKind.Assessment, DeadlineKind.Escalated];

    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewDeadlines))
            return [];
        var (today, until) = (rules.Today, rules.Today.AddDays(DaysAhead));
        var due = await (await mine.OfCallerAsync(ct)).Where(d => d.State == DeadlineState.Open && d.Due <= until && OfNobodyElse.Contains(d.Kind))
            .OrderBy(d => d.Due).ThenBy(d => d.Id).Take(Most).ToListAsync(ct);
        return [.. due.Select(d => new HomeTask(d.Title, d.Department, null, $"/deadlines/{d.Id}", CanReport(caller, d) ? "去登记" : "查看", d.IsLate(today), d.Due))];
    }

    private static bool CanReport(Caller caller, Deadline deadline) =>
        deadline.Subject == DeadlineSubject.Plan && caller.Can(DeadlineConfirmation.IsByHand(deadline.Kind) ? Right.ConfirmDeadline : Right.ReportPlanLine);

    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewDeadlines))
            return [];
        var (today, until) = (rules.Today, rules.Today.AddDays(DaysAhead));
        var counts = await (await mine.OfCallerAsync(ct)).Where(d => d.State == DeadlineState.Open).GroupBy(d => 1)
            .Select(open => new { All = open.Count(), Late = open.Count(d => d.Due < today), Soon = open.Count(d => d.Due >= today && d.Due <= until) }).SingleOrDefaultAsync(ct);
        return counts is null ? [] : [new HomeStanding("我的期限", $"未办结 {counts.All} 个，已逾期 {counts.Late} 个，七天内到期 {counts.Soon} 个", "/deadlines")];
    }
}
