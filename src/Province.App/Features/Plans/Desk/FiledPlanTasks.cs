using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The filed plans that wait for the province's answer.</summary>
internal sealed class FiledPlanTasks(ProvinceDb db) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.AnswerFiledPlan))
            return [];
        var waiting = await (
            from plan in db.FiledPlans.AsNoTracking()
            join city in db.Tenants on plan.City equals city.Id
            where plan.Stage == FiledPlanStage.Filed
            orderby plan.FiledAt
            select new { plan.Id, plan.Year, plan.Version, plan.FiledAt, plan.Figures, city.Area }).ToListAsync(ct);
        return [.. waiting.Select(p => new HomeTask($"{p.Area} {p.Year} 年度计划（第 {p.Version} 版）：受理或退回",
            $"{p.Figures.Errors} 个错误、{p.Figures.Warnings} 个提醒", p.FiledAt, $"/filed-plans/{p.Id}", "去办理"))];
    }

    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewFiledPlans))
            return [];
        var filed = await db.FiledPlans.AsNoTracking().Select(p => new { p.Year, p.City, p.Version, p.Stage }).ToListAsync(ct);
        var cities = (await db.CitiesOfAsync(caller.Tenant, ct)).Count;
        return [.. filed.GroupBy(p => p.Year).OrderByDescending(year => year.Key).Take(3).Select(year =>
        {
            var latest = year.GroupBy(p => p.City).Select(city => city.MaxBy(p => p.Version)!).ToList();
            int Count(FiledPlanStage stage) => latest.Count(p => p.Stage == stage);
            return new HomeStanding($"{year.Key} 年度计划报送", $"应报 {cities}，已报 {latest.Count}，待受理 {Count(FiledPlanStage.Filed)}，"
                + $"已受理 {Count(FiledPlanStage.Accepted)}，退回 {Count(FiledPlanStage.Returned)}，未报 {cities - latest.Count}", $"/filed-plans?year={year.Key}");
        })];
    }
}
