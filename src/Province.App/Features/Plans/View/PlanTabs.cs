using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.App.Features.Plans.View;

/// <summary>The tabs above everything that is shown of a plan.</summary>
internal static class PlanTabs
{
    internal const string Lines = "lines";

    internal static IReadOnlyList<(string, string, bool)> Of(ReadPlan.Response plan, string current)
    {
        var address = $"/plans/{plan.State.PlanId}?{(plan.Version.Number == plan.State.Version ? null : $"version={plan.Version.Number}&")}";
        return
        [
            ("总览", $"{address}tab=overview", current == "overview"),
            .. plan.Document.Annexes.Select(a => ($"{NameOf(a.Number)}{CommentMark(plan, a.Number)}", $"{address}tab=annex-{a.Number}", current == $"annex-{a.Number}")),
            ($"问题（{plan.Version.Figures.Errors} 错误 {plan.Version.Figures.Warnings} 提醒）", $"{address}tab=diagnostics", current == "diagnostics"),
            ("原文", $"{address}tab=source", current == "source"),
            ("版本与历史", $"{address}tab=history", current == "history"),
            ("执行情况", $"/plans/{plan.State.PlanId}/lines", current == Lines),
        ];
    }

    internal static string NameOf(int annex) => annex == PlanAnnex.MainText ? PlanAnnex.NameOf(annex) : $"附件{annex}";

    internal static IEnumerable<ReadPlan.CommentLine> Comments(ReadPlan.Response plan, int? annex) =>
        plan.Comments.Where(c => c.Annex == annex && c.Version >= plan.State.Version - 1);

    private static string? CommentMark(ReadPlan.Response plan, int annex) => plan.State.Stage == PlanStage.Returned && Comments(plan, annex).Any() ? "（有意见）" : null;
}
