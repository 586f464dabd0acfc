using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Training;

/// <summary>The expected ways in which a request about a group's training is refused.</summary>
public static class TrainingRefusals
{
    /// <summary>There is no such group of an issued campaign.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("training.not_found", "没有找到这个组。请从方案的“进展”页重新打开。");

    /// <summary>Only who organises the campaign or guides the group records its training.</summary>
    public static readonly Refusal NotGuide = Refusal.Forbidden("training.not_guide", "集中培训由省厅组织人员或本组的指导人员登记。请联系他们。");

    /// <summary>The fieldwork is closed.</summary>
    public static readonly Refusal Closed = Refusal.Conflict("training.closed", "本组现场检查已经结束，培训登记不能再改。");

    /// <summary>No day was given.</summary>
    public static readonly Refusal DayMissing = Refusal.Invalid("training.day_missing", "请填写培训日期。", "on");

    /// <summary>The day is to come.</summary>
    public static readonly Refusal DayToCome = Refusal.Invalid("training.day_to_come", "培训日期还没有到，请在培训之后登记。", "on");

    /// <summary>Somebody is not on the group's accepted rosters.</summary>
    public static readonly Refusal NotInGroup = Refusal.Invalid("training.not_in_group", "有人不在本组已受理的名单上，没有登记。请刷新页面后重新勾选。", "attended");

    /// <summary>Somebody is named more than once.</summary>
    public static readonly Refusal Twice = Refusal.Invalid("training.twice", "同一个人列了两次，没有登记。请只列一次。", "attended");

    /// <summary>The day is after the campaign's end.</summary>
    /// <param name="until">The last day of the campaign.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AfterEnd(DateOnly until) => Refusal.Invalid("training.after_end", $"行动到 {Say.Day(until)}结束，培训日期不能晚于这一天。", "on");

    /// <summary>The day is before the campaign's issue.</summary>
    /// <param name="from">The day of the issue.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooEarly(DateOnly from) => Refusal.Invalid("training.too_early", $"方案 {Say.Day(from)}才下达，培训日期不能早于这一天。", "on");
}
