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

    /// <summary>Photos go with a report that it was put right, and with nothing else.</summary>
    public static readonly Refusal PhotosElsewhere = Refusal.Invalid("finding.photos_elsewhere", "照片和材料只随整改情况上报。", "file");

    /// <summary>There are too many photos.</summary>
    public static readonly Refusal TooManyPhotos = Refusal.Invalid("finding.too_many_photos", $"整改照片和材料最多 {FindingAnswer.MostPhotos} 份，请挑选后再上报。", "file");

    /// <summary>Nothing is decided.</summary>
    public static readonly Refusal DecisionMissing = Refusal.Invalid("finding.decision_missing", "请选择维持或撤销。", "decision");

    /// <summary>The reason of a decision is missing or too long.</summary>
    public static readonly Refusal DecisionReasonInvalid = Refusal.Invalid("finding.decision_reason_invalid", "请写明维持或撤销的理由，1 到 1000 个字；市州和检查组会看到。", "reason");

    /// <summary>A guiding officer decides for the own groups only.</summary>
    public static readonly Refusal NotGuide = Refusal.Forbidden("finding.not_guide", "异议由本组的指导人员或省厅组织人员处理。您不是这个组的指导人员。");

    /// <summary>The answer is about nothing that the city has.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("finding.unknown", "省厅没有移交给本市的这条问题，没有受理。请核对。");

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
