using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Extensions;

/// <summary>The expected ways in which a request about more time is refused.</summary>
public static class ExtensionRefusals
{
    /// <summary>There is no such request for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("extension.not_found", "没有找到这件延期申请。请从方案页重新打开。");

    /// <summary>The reason is missing or too long.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("extension.reason_missing", "请写明延期的理由，1 到 500 个字。", "reason");

    /// <summary>The answer's reason is missing or too long.</summary>
    public static readonly Refusal AnswerReason = Refusal.Invalid("extension.answer_reason", "不批准时请写明理由；理由不超过 500 个字。", "reason");

    /// <summary>The day is not after the first date.</summary>
    public static readonly Refusal NotLater = Refusal.Invalid("extension.not_later", "延期后的日期应晚于原定期限。", "grantedUntil");

    /// <summary>The campaign sets no such date.</summary>
    public static readonly Refusal NoDate = Refusal.Invalid("extension.no_date", "方案没有规定这个期限，不需要申请延期。", "kind");

    /// <summary>Only an inspected city files a pool.</summary>
    public static readonly Refusal NotInspected = Refusal.Conflict("extension.not_inspected", "本市在这次交叉执法中不接受检查，不需要报送候选企业，没有需要延期的事项。");

    /// <summary>Only a city that builds a group does anything else by a date.</summary>
    public static readonly Refusal NotBuilder = Refusal.Conflict("extension.not_builder", "本市在这次交叉执法中不组建执法组，没有需要延期的事项。");

    /// <summary>One request for the same date waits already.</summary>
    public static readonly Refusal Waiting = Refusal.Conflict("extension.waiting", "同一期限已有一件延期申请在等待省厅审批，请等答复后再申请。");

    /// <summary>Somebody answered before.</summary>
    /// <param name="extension">The request.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(DeadlineExtension extension) => Refusal.Conflict("extension.answered_already",
        $"{extension.AnsweredBy}已{(extension.Stage == ExtensionStage.Approved ? "批准" : "答复不批准")}这件申请，没有重复办理。请刷新页面查看结果。");
}
