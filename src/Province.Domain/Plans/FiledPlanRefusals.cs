using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.Domain.Plans;

/// <summary>The expected ways in which a request about a filed plan is refused.</summary>
public static class FiledPlanRefusals
{
    /// <summary>There is no such filed plan for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("filed_plan.not_found", "没有找到这份报送的计划。请从“报送情况”列表重新打开。");

    /// <summary>A return needs a comment.</summary>
    public static readonly Refusal CommentMissing = Refusal.Invalid("filed_plan.comment_missing", "退回时请至少写一条意见，市局要凭它修改。", "comments");

    /// <summary>A comment names an annex that the plan does not have.</summary>
    /// <param name="annex">The annex that was named; 0 where the main text lists nobody.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NoSuchAnnex(int annex) => Refusal.Invalid("filed_plan.no_such_annex", annex == PlanAnnex.MainText
        ? "这份计划的正文没有单列名单，没有可以单独提意见的正文部分。请写在对全文的意见中。"
        : $"这份计划没有附件 {annex}。请核对意见所指的附件。", "comments");

    /// <summary>Somebody answered before.</summary>
    /// <param name="plan">The filed plan.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(FiledPlan plan) => Refusal.Conflict("filed_plan.answered_already",
        $"{plan.AnsweredBy}已{(plan.Stage == FiledPlanStage.Accepted ? "受理" : "退回")}这份计划，没有重复办理。请刷新页面查看结果。");

    /// <summary>Somebody else answered after the caller had opened the page.</summary>
    /// <param name="plan">The filed plan.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredMeanwhile(FiledPlan plan) => AnsweredAlready(plan) with { Kind = RefusalKind.Stale, Code = "filed_plan.stale" };

    /// <summary>A comment is longer than 2,000 characters.</summary>
    public static readonly Refusal CommentTooLong = Refusal.Invalid("filed_plan.comment_too_long", "每条意见不能超过 2000 个字，请精简或分条。", "comments");

    /// <summary>The city filed a later version meanwhile.</summary>
    public static readonly Refusal Superseded = Refusal.Conflict("filed_plan.superseded", "该市已报送更新的一版，请在最新一版上办理。");
}
