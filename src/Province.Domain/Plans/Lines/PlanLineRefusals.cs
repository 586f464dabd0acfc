using Province.Domain.Refusals;

namespace Province.Domain.Plans.Lines;

/// <summary>The expected ways in which a report of a plan's line is refused.</summary>
public static class PlanLineRefusals
{
    /// <summary>A version that nobody has filed holds nobody to anything.</summary>
    public static readonly Refusal NotFiled = Refusal.Conflict("plan_line.not_filed", "计划还没有报送，不能登记完成。请先办理印发和报送。");

    /// <summary>The version that holds has no such line.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("plan_line.not_found", "现行版本中没有这项任务，计划可能已经调整。请刷新执行情况页面。");

    /// <summary>The line is reported already.</summary>
    /// <param name="what">The line in words for people.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AlreadyReported(string what) => Refusal.Conflict("plan_line.already_reported", $"“{what}”已经登记完成，没有重复登记。请刷新页面查看；登记有误的，先撤回。");

    /// <summary>There is no report that could be taken back.</summary>
    public static readonly Refusal NotReported = Refusal.Conflict("plan_line.not_reported", "这项任务没有可以撤回的登记，可能已被撤回或重新登记。请刷新页面查看。");

    /// <summary>No line was chosen.</summary>
    public static readonly Refusal NoneChosen = Refusal.Invalid("plan_line.none_chosen", "请至少勾选一项任务。", "lines");

    /// <summary>More lines were chosen than are reported at once.</summary>
    /// <param name="most">How many are.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooMany(int most) => Refusal.Invalid("plan_line.too_many", $"一次最多登记 {most} 项，请分几次办理。", "lines");

    /// <summary>The day is missing.</summary>
    public static readonly Refusal DayMissing = Refusal.Invalid("plan_line.day_missing", "请填写完成日期。", "on");

    /// <summary>The day has not come.</summary>
    public static readonly Refusal DayInFuture = Refusal.Invalid("plan_line.day_in_future", "完成日期不能晚于今天，检查完成后再登记。", "on");

    /// <summary>The day is before the plan's year.</summary>
    /// <param name="year">The calendar year of the plan.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DayBeforeYear(int year) =>
        Refusal.Invalid("plan_line.day_before_year", $"完成日期不能早于 {year} 年 1 月 1 日：这是 {year} 年度的计划，以前的检查不算本年度的任务。", "on");

    /// <summary>The remark is too long.</summary>
    public static readonly Refusal RemarkTooLong = Refusal.Invalid("plan_line.remark_too_long", "完成情况不能超过 500 个字，请精简。", "remark");

    /// <summary>The reason is missing or too long.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("plan_line.reason_missing", "请填写撤回的理由，1 到 500 个字。", "reason");
}
