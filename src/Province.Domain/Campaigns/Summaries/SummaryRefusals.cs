using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Summaries;

/// <summary>The expected ways in which a request about a summary is refused.</summary>
public static class SummaryRefusals
{
    /// <summary>There is no such summary for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("summary.not_found", "没有找到这份书面总结。请从“交叉执法”重新打开。");

    /// <summary>The city does not lead its group.</summary>
    public static readonly Refusal NotLead = Refusal.NotFound("summary.not_lead", "书面总结由牵头市州报送，本市在这次行动中不牵头。");

    /// <summary>It is with the province.</summary>
    public static readonly Refusal WithProvince = Refusal.Conflict("summary.with_province", "书面总结已报送，正在等待省厅受理，期间不能改动。");

    /// <summary>It was accepted.</summary>
    public static readonly Refusal Locked = Refusal.Conflict("summary.accepted", "书面总结已受理，不能再改。确需修改的，请联系省厅退回。");

    /// <summary>A later version was filed.</summary>
    public static readonly Refusal Superseded = Refusal.Conflict("summary.superseded", "市州已经报送新的一版，请打开最新一版办理。");

    /// <summary>A return needs a comment.</summary>
    public static readonly Refusal CommentMissing = Refusal.Invalid("summary.comment_missing", "请写明要修改什么，1 到 2000 个字；牵头市州会看到。", "comment");

    /// <summary>The campaign has no such group, or nobody leads it.</summary>
    public static readonly Refusal NoLead = Refusal.Conflict("summary.no_lead", "没有这个组，或者这个组没有牵头市州，数据无处可送。请核对方案的编组表。");

    /// <summary>Figures came to a city that does not lead that group any more.</summary>
    public static readonly Refusal FiguresNotOurs = Refusal.Conflict("summary.figures_not_ours", "本市不牵头这个组，数据没有采用。请核对方案的编组表，向现在的牵头市州发送。");

    /// <summary>The city that filed does not lead the group any more.</summary>
    /// <param name="group">The number of the group.</param>
    /// <param name="lead">Who leads it now, or null.</param>
    /// <returns>The refusal.</returns>
    public static Refusal LeadReplaced(int group, string? lead) => Refusal.Conflict("summary.lead_replaced",
        $"第 {group} 组现在{(lead is null ? "没有牵头市州" : $"由{lead}牵头")}，本市报送的书面总结没有受理。请将有关情况转给现在的牵头市州。");

    /// <summary>A section is empty.</summary>
    /// <param name="field">The section.</param>
    /// <param name="heading">Its heading.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Missing(string field, string heading) => Refusal.Invalid("summary.section_missing", $"“{heading}”还没有写。没有内容的请写“无”。", field);

    /// <summary>A section is too long.</summary>
    /// <param name="field">The section.</param>
    /// <param name="heading">Its heading.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooLong(string field, string heading) => Refusal.Invalid("summary.section_too_long", $"“{heading}”不能超过 5000 个字，请精简。", field);

    /// <summary>It was answered before.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(FiledSummary summary) =>
        Refusal.Conflict("summary.answered_already", $"{summary.AnsweredBy}已{(summary.Stage == FilingStage.Accepted ? "受理" : "退回")}这份书面总结，没有重复办理。请刷新页面查看。");
}
