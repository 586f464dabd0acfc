using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Desk;

/// <summary>How many cities filed their summary of the quarter before; nothing while no city is asked for one.</summary>
internal sealed class FiledQuarterStandings(FiledQuarters filed) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewQuarterSummaries))
            return [];
        var quarter = YearQuarter.Of(filed.Today).Previous;
        var asked = await filed.DeadlinesAsync(quarter, ct);
        if (asked.Count == 0)
            return [];
        var came = await filed.CameAsync(quarter, ct);
        var open = asked.Where(pair => !came.Contains(pair.Key)).ToList();
        return [new HomeStanding($"{quarter}执法情况汇总", $"应报 {asked.Count}，已报 {asked.Count - open.Count}，未报 {open.Count}，其中逾期 {open.Count(pair => pair.Value.IsLate(filed.Today))}",
            $"/reports/filed-quarters?year={quarter.Year}&quarter={quarter.Quarter}")];
    }
}
