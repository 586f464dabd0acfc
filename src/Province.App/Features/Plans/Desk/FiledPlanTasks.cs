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
}
