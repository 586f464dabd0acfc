using System.Globalization;
using Province.Domain.Refusals;

namespace Province.Domain.Plans;

/// <summary>The expected ways in which a request about a plan is refused.</summary>
public static class PlanRefusals
{
    /// <summary>There is no such plan for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("plan.not_found", "没有找到这份计划。它可能属于其他单位，或者链接已失效；请从“年度计划”列表重新打开。");

    /// <summary>An answer of the province is about a filing that is not waiting for it any more.</summary>
    public static readonly Refusal AnswerPassed = Refusal.Conflict("plan.answer_passed", "答复的那次报送已不在等候答复，可能市州已重新报送，这件答复没有生效。请打开最新报送的计划办理。");

    /// <summary>There is no such version.</summary>
    public static readonly Refusal VersionNotFound = Refusal.NotFound("plan.version_not_found", "没有找到这一版计划。请从“历史”页签选择一个存在的版本。");

    /// <summary>Submitter, reviewer and approver must be three persons.</summary>
    public static readonly Refusal SamePerson = Refusal.Forbidden("plan.same_person", "送审、法制审核和审批须由不同的人办理。请由另一位有权限的同事办理这一步。");

    /// <summary>A reason is needed.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("plan.reason_missing", "请填写理由，对方要凭它修改。", "reason");

    /// <summary>A reason is longer than 500 characters.</summary>
    public static readonly Refusal ReasonTooLong = Refusal.Invalid("plan.reason_too_long", "理由不能超过 500 个字，请精简。", "reason");

    /// <summary>The current version has no such diagnostic.</summary>
    public static readonly Refusal DiagnosticNotFound = Refusal.NotFound("plan.diagnostic_not_found", "当前版本没有这个问题，可能已随新版本消除。请刷新“问题”页签。");

    /// <summary>A plan is filed only when it was issued.</summary>
    public static readonly Refusal NotIssued = Refusal.Conflict("plan.not_issued", "计划还没有登记印发。请先填写文号、印发日期和批准机关，再报送。");

    /// <summary>The document carries its number, date and approval already.</summary>
    public static readonly Refusal AlreadyIssued = Refusal.Conflict("plan.already_issued", "这一版已经印发，文号、日期和批准机关以文件为准。如有错误，请导入更正后的文件。");

    /// <summary>The same bytes were imported before.</summary>
    /// <param name="version">The version that holds them.</param>
    /// <returns>The refusal.</returns>
    public static Refusal SameFile(int version) =>
        Refusal.Conflict("plan.same_file", $"这份文件与第 {version} 版完全相同，没有导入。如要更正，请选择修改后的文件。");

    /// <summary>The document is for another city.</summary>
    /// <param name="own">The caller's city.</param>
    /// <param name="named">The city that the document names.</param>
    /// <returns>The refusal.</returns>
    public static Refusal OtherCity(string own, string named) =>
        Refusal.Invalid("plan.other_city", $"文件是{named}的计划，不能导入{own}。请核对是否选错了文件。", "file");

    /// <summary>The document does not say which year it is for.</summary>
    public static readonly Refusal NoYear = Refusal.Invalid("plan.no_year", "文件里没有找到计划年度（如“2025年度”）。请核对文件标题后重新导入。", "file");

    /// <summary>The document is for another year than the one it was imported into; the caller may confirm.</summary>
    /// <param name="asked">The year that was asked for.</param>
    /// <param name="named">The year that the document names.</param>
    /// <returns>The refusal.</returns>
    public static Refusal OtherYear(int asked, int named) =>
        Refusal.Conflict("plan.other_year", $"文件是 {named} 年度的计划，而您要导入的是 {asked} 年度。确认要导入为 {named} 年度计划，请勾选确认后再次提交；否则请换一份文件。");

    /// <summary>The step does not fit the stage that the plan is in.</summary>
    /// <param name="stage">The stage it is in.</param>
    /// <param name="step">What was asked for, as a verb in Chinese.</param>
    /// <returns>The refusal.</returns>
    public static Refusal WrongStage(PlanStage stage, string step) =>
        Refusal.Conflict("plan.wrong_stage", $"计划目前是“{NameOf(stage)}”，不能{step}。请刷新页面，按当前状态办理。");

    /// <summary>What people call a stage.</summary>
    /// <param name="stage">A named stage.</param>
    /// <returns>The Chinese term.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is not a named value.</exception>
    public static string NameOf(PlanStage stage) => stage switch
    {
        PlanStage.Draft => "待送审",
        PlanStage.InReview => "待法制审核",
        PlanStage.Reviewed => "待审批",
        PlanStage.Approved => "待报送",
        PlanStage.Filed => "已报送",
        PlanStage.Accepted => "已受理",
        PlanStage.Returned => "已退回",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, string.Create(CultureInfo.InvariantCulture, $"{stage} is no stage.")),
    };
}
