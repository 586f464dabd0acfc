using Province.Domain.Refusals;

namespace Province.Domain.Deadlines;

/// <summary>The expected ways in which a request about deadlines is refused.</summary>
public static class DeadlineRefusals
{
    /// <summary>There is no such deadline for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("deadline.not_found", "没有找到这个期限。请从期限页重新打开。");

    /// <summary>There is no such reminder for this person.</summary>
    public static readonly Refusal ReminderNotFound = Refusal.NotFound("reminder.not_found", "没有找到这条提醒。请从提醒页重新打开。");

    /// <summary>Its subject closes it.</summary>
    public static readonly Refusal NotByHand = Refusal.Conflict("deadline.not_by_hand", "这个期限随事项办理自动办结，不能手工登记。请打开事项办理。");

    /// <summary>The day is missing, in the future or too long ago.</summary>
    public static readonly Refusal DayInvalid = Refusal.Invalid("deadline.day_invalid", "请填写办结日期，不晚于今天。", "on");

    /// <summary>The remark is missing or too long.</summary>
    public static readonly Refusal RemarkMissing = Refusal.Invalid("deadline.remark_missing", "请写明办结情况，1 到 500 个字。", "remark");

    /// <summary>It is closed.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotOpen(Deadline deadline) => Refusal.Conflict("deadline.not_open", $"“{deadline.Title}”{DeadlineNames.Of(deadline.State)}，不需要再登记。请刷新页面查看。");
}
