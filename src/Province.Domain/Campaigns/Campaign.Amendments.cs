using Province.Domain.Campaigns.Amendments;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns;

/// <content>Quotas and check items that become others after the issue.</content>
public sealed partial class Campaign
{
    /// <summary>Amends an issued campaign; the version grows.</summary>
    /// <param name="amendment">What becomes another, and why.</param>
    /// <param name="progress">How far the campaign is.</param>
    /// <param name="actor">Who amends it: a person, who has signed.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>What was done, in words: the changes and the reason.</returns>
    /// <exception cref="RefusedException">It is not issued, or as <see cref="TermsAmendment.Refuse"/> says.</exception>
    public string Amend(TermsAmendment amendment, AmendmentProgress progress, CampaignActor actor, DateTimeOffset at)
    {
        if (Stage != CampaignStage.Issued)
            throw new RefusedException(AmendmentRefusals.NotIssued);
        RefusedException.Enforce(amendment.Refuse(Terms, progress));
        var said = amendment.Say(Terms);
        Terms = amendment.In(Terms);
        IssuedVersion++;
        Note(CampaignStepKind.Amended, actor, at, $"{said}（第 {IssuedVersion} 版）。理由：{amendment.Reason}");
        return $"{said}。理由：{amendment.Reason}";
    }
}
