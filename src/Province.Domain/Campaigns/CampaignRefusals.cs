using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns;

/// <summary>The expected ways in which a request about a campaign is refused.</summary>
public static class CampaignRefusals
{
    /// <summary>There is no such campaign for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("campaign.not_found", "没有找到这次交叉执法。请从“交叉执法”列表重新打开。");

    /// <summary>What a city sent belongs to no campaign that is issued.</summary>
    public static readonly Refusal NotTaken = Refusal.NotFound("campaign.not_taken", "省厅没有这次已下达的交叉执法，来件没有受理。请核对方案，或联系省厅组织人员。");

    /// <summary>There is no such document.</summary>
    public static readonly Refusal DocumentNotFound = Refusal.NotFound("campaign.document_not_found", "方案没有这个附件，可能已被移除。请刷新页面。");

    /// <summary>The same file is attached already.</summary>
    public static readonly Refusal AttachedAlready = Refusal.Conflict("campaign.attached_already", "这个文件已经是方案的附件，没有重复添加。");

    /// <summary>There are as many documents as a campaign can have.</summary>
    public static readonly Refusal TooManyDocuments = Refusal.Conflict("campaign.too_many_documents", "附件最多 20 个。请先移除不需要的。");

    /// <summary>The document that the campaign was read from stays.</summary>
    public static readonly Refusal SchemeStays = Refusal.Conflict("campaign.scheme_stays", "方案是从这份文件读取的，不能移除。");

    /// <summary>It was issued before.</summary>
    public static readonly Refusal IssuedAlready = Refusal.Conflict("campaign.issued_already", "方案已经下达，没有重复下达。请刷新页面查看。");

    /// <summary>It is a draft.</summary>
    public static readonly Refusal NotIssued = Refusal.Conflict("campaign.not_issued", "方案还没有下达。拟定中的方案请直接修改编组。");

    /// <summary>There is no report of a campaign that was not issued.</summary>
    public static readonly Refusal NoReport = Refusal.NotFound("campaign.no_report", "方案还没有下达，没有情况报告。下达并开始检查后再来查看。");

    /// <summary>There are no groups.</summary>
    public static readonly Refusal NotArranged = Refusal.Conflict("campaign.not_arranged", "还没有编组。请先安排各组的组建市州和被检查市州，再下达。");

    /// <summary>A deadline without which nothing can be late is not set.</summary>
    public static readonly Refusal DatesMissing = Refusal.Conflict("campaign.dates_missing", "请先填写名单报送、检查完成和书面总结的期限，再下达。");

    /// <summary>A deadline is over already, so that every city would be late at once.</summary>
    /// <param name="kind">Which date.</param>
    /// <param name="on">The day.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DatePast(CampaignDateKind kind, DateOnly on) => Refusal.Conflict("campaign.date_past",
        $"{CampaignNames.Of(kind)}的期限 {Say.Day(on)} 已过，下达后各市州立即逾期。请先修改期限；往年的方案请用“存档”。");

    /// <summary>There are no check items or no rules of discipline.</summary>
    public static readonly Refusal ListsMissing = Refusal.Conflict("campaign.lists_missing", "请先填写检查内容和纪律要求，再下达。");

    /// <summary>Only an earlier year's campaign is kept as a record.</summary>
    public static readonly Refusal NotEarlier = Refusal.Conflict("campaign.not_earlier", "只有往年的方案可以存档。本年度的方案请编组后下达。");

    /// <summary>A replacement needs a reason.</summary>
    public static readonly Refusal ReplacementReason = Refusal.Invalid("campaign.replacement_reason", "请写明调整的理由，1 到 500 个字；各有关市州都会看到。", "reason");

    /// <summary>One of the two cities is not chosen.</summary>
    public static readonly Refusal ReplacementMissing = Refusal.Invalid("campaign.replacement_missing", "请选择退出的市州和接替的市州。", "comes");

    /// <summary>A city cannot stand in for itself.</summary>
    public static readonly Refusal ReplacementSame = Refusal.Invalid("campaign.replacement_same", "接替的市州与退出的市州相同，请另选一个。", "comes");

    /// <summary>The city has no such place.</summary>
    public static readonly Refusal ReplacementNotThere = Refusal.Invalid("campaign.replacement_not_there", "所选市州在编组中没有这项任务，请重新选择。", "leaves");

    /// <summary>A document does not say which year it is for.</summary>
    public static readonly Refusal NoYear = Refusal.Invalid("campaign.no_year", "文件里没有找到年度。请核对文件，或在页面上新建方案。", "file");

    /// <summary>The same document was read before.</summary>
    /// <param name="title">The campaign that was made of it.</param>
    /// <returns>The refusal.</returns>
    public static Refusal SameFile(string title) => Refusal.Conflict("campaign.same_file", $"这份文件已经导入为“{title}”，没有重复导入。请打开那次方案修改，或选择另一份文件。");

    /// <summary>The arrangement breaks a hard rule.</summary>
    /// <param name="finding">The first error.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Faulty(ArrangementFinding finding) => Refusal.Conflict("campaign.faulty", $"编组有错误，没有办理（{finding.Code}）：{finding.Message}");

    /// <summary>Something that only a draft allows.</summary>
    /// <param name="step">What was asked for, as a verb in Chinese.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotDraft(string step) => Refusal.Conflict("campaign.not_draft", $"方案已经下达或存档，不能{step}。已下达而确有市州不能参加的，请用“调整市州”。");
}
