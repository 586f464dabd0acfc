using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>The expected ways in which a request about a roster is refused.</summary>
public static class RosterRefusals
{
    /// <summary>There is no such filed roster for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("roster.not_found", "没有找到这份名单。请从方案的“进展”页重新打开。");

    /// <summary>There is no such member.</summary>
    public static readonly Refusal MemberNotFound = Refusal.NotFound("roster.member_not_found", "名单里没有这个人，可能已被删去。请刷新名单。");

    /// <summary>The city builds no group.</summary>
    public static readonly Refusal NotBuilder = Refusal.Conflict("roster.not_builder", "本市在这次交叉执法中不组建执法组，不需要报送名单。");

    /// <summary>A roster without anybody.</summary>
    public static readonly Refusal Empty = Refusal.Conflict("roster.empty", "名单里还没有人。请先添加执法人员和专家，再报送。");

    /// <summary>The roster is with the province.</summary>
    public static readonly Refusal WithProvince = Refusal.Conflict("roster.with_province", "名单已报送，正等待省厅受理，暂时不能改动。如需更换人员，请联系省厅退回。");

    /// <summary>The roster was accepted and the deadline is over.</summary>
    public static readonly Refusal Locked = Refusal.Conflict("roster.locked", "名单已受理，报送期限已过，名单已锁定。如确需更换人员，请联系省厅退回后再改。");

    /// <summary>The roster does not meet what the city can see to by itself.</summary>
    /// <param name="finding">The first error.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Faulty(RosterFinding finding) => Refusal.Conflict("roster.faulty", $"名单有错误，没有报送（{finding.Code}）：{finding.Message}{finding.Mend}");

    /// <summary>A return needs a comment.</summary>
    public static readonly Refusal CommentMissing = Refusal.Invalid("roster.comment_missing", "退回时请至少写一条意见，市局要凭它修改。", "comment");

    /// <summary>A comment is too long.</summary>
    public static readonly Refusal CommentTooLong = Refusal.Invalid("roster.comment_too_long", "意见不能超过 2000 个字，请精简。", "comment");

    /// <summary>The city filed a later version meanwhile.</summary>
    public static readonly Refusal Superseded = Refusal.Conflict("roster.superseded", "该市已报送更新的一版名单，请在最新一版上办理。");

    /// <summary>Somebody answered before.</summary>
    /// <param name="roster">The filed roster.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(FiledRoster roster) => Refusal.Conflict("roster.answered_already",
        $"{roster.AnsweredBy}已{(roster.Stage == FilingStage.Accepted ? "受理" : "退回")}这份名单，没有重复办理。请刷新页面查看结果。");

    /// <summary>A member acknowledges only for oneself.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("roster.not_yours", "纪律承诺由本人确认。没有账号的成员签纸质承诺后，由报送名单的同事登记。");

    /// <summary>The roster must be filed before anybody acknowledges.</summary>
    public static readonly Refusal NotFiled = Refusal.Conflict("roster.not_filed", "名单还没有报送。报送后，名单上的成员再确认纪律要求。");

    /// <summary>The member acknowledged before.</summary>
    public static readonly Refusal AcknowledgedAlready = Refusal.Conflict("roster.acknowledged_already", "这名成员已确认纪律要求，不需要重复确认。");

    /// <summary>The account is on the roster already, or is nobody of this tenant.</summary>
    public static readonly Refusal AccountInvalid = Refusal.Invalid("roster.account_invalid", "所选账号不是本单位的，或已对应名单上的另一个人。请重新选择。", "accountId");

    internal static Refusal Field(string field, string detail) => Refusal.Invalid($"roster.{Snake(field)}_invalid", detail, field);

    private static string Snake(string field) => string.Concat(field.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
