using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Quarters;

/// <summary>The summaries of quarters that are over: an officer looks at the figures, then a leader signs. What the province did not take is one too, even where
/// an earlier version keeps the deadline met.</summary>
internal sealed class QuarterTasks(ProvinceDb db, QuarterDesk desk) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        var signs = caller.Can(Right.FileQuarterSummary);
        if (!signs && !caller.Can(Right.PrepareQuarterSummary))
            return [];
        var open = await desk.OpenDuesAsync(ct);
        var known = (await KnownAsync([.. open.Keys.Select(quarter => quarter.Year).Distinct()], ct)).ToDictionary(summary => summary.When);
        return [.. from quarter in open.Keys.Union(known.Values.Where(summary => summary.Stage == QuarterSummaryStage.Declined).Select(summary => summary.When)).OrderBy(one => one.LastDay)
                   where desk.Today > quarter.LastDay
                   let summary = known.GetValueOrDefault(quarter)
                   where signs ? summary?.WrittenBy is not { } writer || writer != caller.AccountId : summary is null or { Stage: QuarterSummaryStage.Declined }
                   select TaskOf(quarter, summary, signs, open.TryGetValue(quarter, out var due) ? due : null)];
    }

    /// <summary>Without the figures that were filed: this is the first page.</summary>
    private Task<List<Known>> KnownAsync(IReadOnlyList<int> years, CancellationToken ct) => db.QuarterSummaries
        .Where(summary => summary.Stage == QuarterSummaryStage.Declined || years.Contains(summary.Year))
        .Select(summary => new Known(summary.Year, summary.Quarter, summary.Stage, summary.Remarks != "", summary.WrittenBy, summary.WrittenByName, summary.DeclineReason)).ToListAsync(ct);

    private HomeTask TaskOf(YearQuarter quarter, Known? summary, bool signs, DateOnly? due)
    {
        var why = summary?.DeclineReason ?? (summary is { HasRemarks: true } ? $"{summary.WrittenByName}已填写情况说明"
            : signs ? summary is null ? "情况说明还没有填写" : "没有情况说明" : "核对数字，有需要的写明情况，再由局领导签字");
        return new HomeTask($"{(signs ? "签字报送" : "核对")}{quarter}执法情况汇总", why, null, $"/reports/quarters/{quarter.Year}/{quarter.Quarter}{(signs ? "/filing" : null)}",
            signs ? "去签字" : "去核对", summary?.DeclineReason is not null || due < desk.Today, due);
    }

    private sealed record Known(int Year, int Quarter, QuarterSummaryStage Stage, bool HasRemarks, Guid? WrittenBy, string? WrittenByName, string? DeclineReason)
    {
        public YearQuarter When => new(Year, Quarter);
    }
}
