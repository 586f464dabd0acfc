using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Dates;

/// <summary>The expected ways in which moving the dates of a campaign is refused.</summary>
public static class DatesRefusals
{
    /// <summary>Moved dates need a reason.</summary>
    public static readonly Refusal Reason = Refusal.Invalid("dates.reason_invalid", "请写明调整期限的理由，1 到 500 个字；各市州都会看到。", "reason");

    /// <summary>Nothing becomes another.</summary>
    public static readonly Refusal Same = Refusal.Invalid("dates.same", "没有改动任何期限。请至少改一个日期；已下达的期限可以改期，不能取消。", "dates");

    /// <summary>A new date is over already.</summary>
    /// <param name="kind">Which date.</param>
    /// <param name="on">The day.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Past(CampaignDateKind kind, DateOnly on) => Refusal.Conflict("dates.past",
        $"{CampaignNames.Of(kind)}的新期限 {Say.Day(on)} 已过，下达后各市州立即逾期，没有办理。请改为今天或以后的日期。");

    /// <summary>The new dates come in the wrong order.</summary>
    /// <param name="finding">The first error.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Faulty(ArrangementFinding finding) => Refusal.Conflict("dates.faulty", $"新的期限有错误，没有办理（{finding.Code}）：{finding.Message}");

    /// <summary>It is a draft or a record.</summary>
    public static readonly Refusal NotIssued = Refusal.Conflict("dates.not_issued", "方案没有下达，不能调整期限。拟定中的方案请用“修改方案”。");
}
