using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>The expected ways in which a request about a group's fieldwork is refused.</summary>
public static class FieldworkRefusals
{
    /// <summary>There is no such group for this caller.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("fieldwork.not_found", "没有找到这个组的现场检查。请从“现场检查”重新打开。");

    /// <summary>The group does not inspect that city.</summary>
    public static readonly Refusal NotInspected = Refusal.NotFound("fieldwork.city_not_found", "本组不检查这个市州，请重新选择。");

    /// <summary>It is closed.</summary>
    public static readonly Refusal Closed = Refusal.Conflict("fieldwork.closed", "本组现场检查已经结束，检查对象、时间、检查和问题都不能再改；没有移交的问题仍可移交。");

    /// <summary>There is nothing to inspect yet.</summary>
    public static readonly Refusal NoTargets = Refusal.Conflict("fieldwork.no_targets", "还没有抽签确定的检查对象，不能结束现场检查。请等省厅抽取之后，逐家检查并登记。");

    /// <summary>Only the head of the group or an organiser closes it.</summary>
    public static readonly Refusal NotLeader = Refusal.Forbidden("fieldwork.not_leader", "结束现场检查由本组组长或省厅组织人员签字办理。请联系组长。");

    /// <summary>What was drawn is a secret until it is closed.</summary>
    public static readonly Refusal StillSecret = Refusal.Conflict("fieldwork.still_secret", "这个组的现场检查还没有结束，抽中的企业仍属工作秘密，证书没有公开。结束现场检查时，证书随即自动公开。");

    /// <summary>It is not closed.</summary>
    public static readonly Refusal NotClosed = Refusal.Conflict("fieldwork.not_closed", "本组现场检查没有结束，不需要恢复。请刷新页面查看最新情况。");

    /// <summary>Nobody says why it is reopened.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("fieldwork.reason_missing", "请写明为什么恢复现场检查，1 到 500 个字。", "reason");

    /// <summary>Enterprises that were inspected cannot be withdrawn from the draw.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Inspected(IReadOnlyList<string> names) => Refusal.Conflict("fieldwork.inspected",
        $"{string.Join("、", names)}已经检查，不能退出补抽，没有办理。请只选择还没有检查的企业。");

    /// <summary>A draw of the group has no outcome yet, and what it draws is to be inspected too.</summary>
    /// <param name="number">Its number in the register.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DrawOpen(int number) => Refusal.Conflict("fieldwork.draw_open",
        $"本组第 {number} 号抽取还没有得出结果，抽出的企业还要检查。请等结果得出、逐家登记之后再结束现场检查。");

    /// <summary>Only who closed it, or an organiser, reopens it.</summary>
    /// <param name="by">Who closed it.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotCloser(string by) => Refusal.Forbidden("fieldwork.not_closer", $"恢复现场检查由结束的人（{by}）或省厅组织人员签字办理。请联系他们。");

    /// <summary>Somebody closed it before.</summary>
    /// <param name="by">Who.</param>
    /// <returns>The refusal.</returns>
    public static Refusal ClosedAlready(string by) => Refusal.Conflict("fieldwork.closed_already", $"{by}已结束本组现场检查，没有重复办理。");

    /// <summary>Some targets were not inspected, and nobody says why.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotDone(IReadOnlyList<string> names) => Refusal.Conflict("fieldwork.not_done",
        $"还有 {names.Count} 家检查对象没有检查，也没有报告无法检查的原因：{string.Join("、", names)}。请先逐家登记。");
}
