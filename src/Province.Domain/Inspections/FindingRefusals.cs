using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>The expected ways in which an answer to a finding is refused.</summary>
public static class FindingRefusals
{
    /// <summary>There is no such finding for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("finding.not_found", "没有找到这条移交的问题。请从“移交问题”重新打开。");

    /// <summary>The answer is none.</summary>
    public static readonly Refusal AnswerMissing = Refusal.Invalid("finding.answer_missing", "请选择认领、提出异议、已整改或已立案。", "state");

    /// <summary>The day on which it was put right is missing or to come.</summary>
    public static readonly Refusal DayInvalid = Refusal.Invalid("finding.rectified_on_invalid", "请填写整改完成的日期，不能晚于今天。", "rectifiedOn");

    /// <summary>The number of the case is missing or too long.</summary>
    public static readonly Refusal CaseNumberInvalid = Refusal.Invalid("finding.case_number_invalid", "请填写立案编号，不超过 60 个字符。", "caseNumber");

    /// <summary>The remark is missing or too long.</summary>
    /// <param name="detail">What is asked for.</param>
    /// <returns>The refusal.</returns>
    public static Refusal RemarkInvalid(string detail) => Refusal.Invalid("finding.remark_invalid", detail, "remark");

    /// <summary>The answer does not follow on where the finding stands.</summary>
    /// <param name="state">Where it stands.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DoesNotFollow(HandoverState state) => Refusal.Conflict("finding.does_not_follow",
        $"这条问题现在是“{InspectionNames.Of(state)}”，不能这样办理。请刷新页面查看最新情况。");
}
