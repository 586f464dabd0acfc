using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Pools;

/// <summary>The expected ways in which a request about a pool of candidates is refused.</summary>
public static class PoolRefusals
{
    /// <summary>There is no such filed pool for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("pool.not_found", "没有找到这份候选企业名单。请从方案的“进展”页重新打开。");

    /// <summary>There is no such candidate.</summary>
    public static readonly Refusal CandidateNotFound = Refusal.NotFound("pool.candidate_not_found", "名单里没有这家企业，可能已被删去。请刷新名单。");

    /// <summary>The city is not inspected.</summary>
    public static readonly Refusal NotInspected = Refusal.Conflict("pool.not_inspected", "本市在这次交叉执法中不接受检查，不需要报送候选企业。");

    /// <summary>A pool without any candidate that counts.</summary>
    public static readonly Refusal Empty = Refusal.Conflict("pool.empty", "名单里还没有可供抽取的企业（建议检查的不计入）。请先导入或添加候选企业，再报送。");

    /// <summary>The pool was accepted.</summary>
    public static readonly Refusal Closed = Refusal.Conflict("pool.closed", "候选企业名单已由省厅受理并锁定。如确需改动，请联系省厅退回后再改。");

    /// <summary>A return needs a comment.</summary>
    public static readonly Refusal CommentMissing = Refusal.Invalid("pool.comment_missing", "退回时请至少写一条意见，市局要凭它修改。", "comment");

    /// <summary>A comment is too long.</summary>
    public static readonly Refusal CommentTooLong = Refusal.Invalid("pool.comment_too_long", "意见不能超过 2000 个字，请精简。", "comment");

    /// <summary>The city filed a later version meanwhile.</summary>
    public static readonly Refusal Superseded = Refusal.Conflict("pool.superseded", "该市已报送更新的一版候选企业名单，请在最新一版上办理。");

    /// <summary>The city must say whether it has cement works.</summary>
    public static readonly Refusal CementUnsaid = Refusal.Invalid("pool.cement_unsaid", "这次方案允许没有水泥企业的市州用其他建材企业代替。请选择本市有没有水泥企业。", "noCement");

    /// <summary>The city signs that it has no cement works and lists one.</summary>
    /// <param name="name">The first candidate that contradicts.</param>
    /// <param name="count">How many contradict, in 家.</param>
    /// <returns>The refusal.</returns>
    public static Refusal CementListed(string name, int count) => Refusal.Conflict("pool.cement_listed",
        $"声明“本市没有水泥企业”与名单不一致：{name}{(count > 1 ? $"等 {count} 家" : null)}标为水泥企业。请改正声明，或改正这些企业的类别。");

    /// <summary>Somebody answered before.</summary>
    /// <param name="pool">The filed pool.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(FiledCampaignPool pool) => Refusal.Conflict("pool.answered_already",
        $"{pool.AnsweredBy}已{(pool.Stage == FiledPoolStage.Accepted ? "受理" : "退回")}这份名单，没有重复办理。请刷新页面查看结果。");
}
