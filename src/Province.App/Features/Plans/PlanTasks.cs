using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>What a planner, a reviewer or a leader has to do with the city's plans.</summary>
internal sealed class PlanTasks(ProvinceDb db) : IHomeTasks
{
    private static readonly Dictionary<PlanStage, (Right Right, string What, string Button)> Steps = new()
    {
        [PlanStage.Draft] = (Right.PreparePlan, "核对问题并送审", "去送审"),
        [PlanStage.InReview] = (Right.ReviewPlan, "法制审核", "去审核"),
        [PlanStage.Reviewed] = (Right.ApprovePlan, "审批", "去审批"),
        [PlanStage.Approved] = (Right.PreparePlan, "报送省应急管理厅", "去报送"),
        [PlanStage.Returned] = (Right.PreparePlan, "按省厅意见修改后重新报送", "看意见"),
    };

    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewPlans))
            return [];
        var plans = await db.Plans.AsNoTracking()
            .Select(p => new { p.Id, p.Year, p.Stage, p.ChangedAt, p.SubmittedBy, p.ReviewedBy, p.Versions.Single(v => v.Number == p.CurrentVersion).Figures })
            .ToListAsync(ct);
        if (plans.Count == 0 && caller.Can(Right.PreparePlan))
            return [new HomeTask("导入本市年度监督检查计划", "还没有计划。导入已印发的文件（txt、md、docx），系统会读成数据并列出问题。", null, "/plans/import", "导入计划")];
        return [.. plans
            .Where(p => Steps.TryGetValue(p.Stage, out var step) && caller.Can(step.Right))
            .Where(p => !HasActed(p.Stage, caller.AccountId, p.SubmittedBy, p.ReviewedBy))
            .Select(p => Task(p.Id, p.Year, p.Stage, p.ChangedAt, p.Figures))];
    }

    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewPlans))
            return [];
        var plans = await db.Plans.AsNoTracking().OrderByDescending(p => p.Year).Take(3)
            .Select(p => new { p.Id, p.Year, p.Stage, p.CurrentVersion, p.ChangedAt }).ToListAsync(ct);
        return [.. plans.Select(p => new HomeStanding($"{p.Year} 年度计划",
            $"第 {p.CurrentVersion} 版，{PlanRefusals.NameOf(p.Stage)}，{ChineseTime.Minute(p.ChangedAt)} 办理", $"/plans/{p.Id}"))];
    }

    /// <summary>Who submitted or reviewed cannot take the next step; it is no task of theirs.</summary>
    private static bool HasActed(PlanStage stage, Guid? account, Guid? submitter, Guid? reviewer) =>
        (stage is PlanStage.InReview or PlanStage.Reviewed && account == submitter) || (stage == PlanStage.Reviewed && account == reviewer);

    private static HomeTask Task(Guid id, int year, PlanStage stage, DateTimeOffset since, PlanFigures figures)
    {
        var (_, what, button) = Steps[stage];
        var tab = stage == PlanStage.Draft && figures.Errors + figures.Warnings > 0 ? "?tab=diagnostics" : "";
        return new HomeTask($"{year} 年度计划：{what}", $"{PlanRefusals.NameOf(stage)}，{figures.Errors} 个错误、{figures.Warnings} 个提醒",
            since, $"/plans/{id}{tab}", button, stage == PlanStage.Returned);
    }
}
