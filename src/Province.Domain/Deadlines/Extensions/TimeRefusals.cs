using Province.Domain.Campaigns.Extensions;
using Province.Domain.Refusals;

namespace Province.Domain.Deadlines.Extensions;

/// <summary>The expected ways in which a request for more time for a deadline is refused.</summary>
public static class TimeRefusals
{
    /// <summary>There is no such request for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("time_request.not_found", "没有找到这件延期申请。请从期限页重新打开。");

    /// <summary>A campaign's dates have requests of their own.</summary>
    public static readonly Refusal OfCampaign = Refusal.Conflict("time_request.of_campaign", "交叉执法的期限在交叉执法任务的页面申请延期。请点“打开事项”办理。");

    /// <summary>It is nothing that is extended here.</summary>
    public static readonly Refusal NotExtended = Refusal.Conflict("time_request.not_extended", "这个期限不在这里申请延期：市州的期限由负责办理的市州申请，季度汇总不延期。");

    /// <summary>Only who is told of a deadline asks for more time.</summary>
    public static readonly Refusal NotTold = Refusal.Forbidden("time_request.not_told", "这个期限不由您的岗位负责，不能申请延期。请由接收提醒的同事申请。");

    /// <summary>One request for the same deadline waits already.</summary>
    public static readonly Refusal Waiting = Refusal.Conflict("time_request.waiting", "这个期限已有一件延期申请在等待答复，请等答复后再申请。");

    /// <summary>The day is missing.</summary>
    public static readonly Refusal UntilMissing = Refusal.Invalid("time_request.until_missing", "请填写希望延至的日期。", "until");

    /// <summary>The day is over.</summary>
    public static readonly Refusal Over = Refusal.Invalid("time_request.over", "延至的日期已经过去，请填写今天或以后的日期。", "until");

    /// <summary>The day is not after the present one.</summary>
    public static readonly Refusal NotLater = Refusal.Invalid("time_request.not_later", "延期后的日期应晚于现在的期限。", "until");

    /// <summary>The day is too far away.</summary>
    public static readonly Refusal TooFar = Refusal.Invalid("time_request.too_far", "延期后的日期最多比现在的期限晚一年，已经逾期的最多从今天起一年。请检查年份。", "until");

    /// <summary>The reason is missing or too long.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("time_request.reason_missing", "请写明延期的理由，1 到 500 个字。", "reason");

    /// <summary>The answer's reason is missing or too long.</summary>
    public static readonly Refusal AnswerReason = Refusal.Invalid("time_request.answer_reason", "不批准时请写明理由；理由不超过 500 个字。", "reason");

    /// <summary>Nobody answers what he asked for himself.</summary>
    public static readonly Refusal OwnRequest = Refusal.Forbidden("time_request.own", "不能答复自己提出的延期申请，请由其他有权限的同事答复。");

    /// <summary>The answer came to a request that no longer waits.</summary>
    public static readonly Refusal AnswerPassed = Refusal.Conflict("time_request.answer_passed", "这件延期申请已不在等候答复，答复没有生效。");

    /// <summary>Whoever asks is the only one who could answer.</summary>
    /// <param name="extender">Who answers by the rules.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NobodyElse(Extender extender) => Refusal.Conflict("time_request.nobody_else",
        $"按期限规则由{Extenders.NameOf(extender)}答复，除您以外没有人担任。请管理员增加一名，或在“期限规则”里改由其他岗位、省厅批准。");

    /// <summary>It is closed.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotOpen(Deadline deadline) =>
        Refusal.Conflict("time_request.not_open", $"“{deadline.Title}”{DeadlineNames.Of(deadline.State)}，不需要延期。请刷新页面查看。");

    /// <summary>Somebody else answers it.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotTheirs(TimeRequest request) =>
        Refusal.Forbidden("time_request.not_theirs", $"按期限规则，这件申请由{Extenders.NameOf(request.Extender)}答复。");

    /// <summary>Somebody answered before.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(TimeRequest request) => Refusal.Conflict("time_request.answered_already",
        $"{request.AnsweredBy}已{(request.Stage == ExtensionStage.Approved ? "批准" : "答复不批准")}这件申请，没有重复办理。请刷新页面查看结果。");
}
