using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP304: the summary is due while an extended inspection may still run. Where it is due before the plain date, CAMP303 has said so.</summary>
internal static class SummaryDate
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        if (arrangement.Dates is { Summary: { } summary, ExtendedCompletion: { } extended } dates && summary < extended && !(summary < dates.Completion))
            yield return new("CAMP304", Severity.Warning,
                $"书面总结 {Say.Day(summary)}就要报送，而检查可以顺延到 {Say.Day(extended)}：顺延的组无法按时总结。请把总结期限推到顺延期限之后，或者另定顺延组的总结期限。")
            {
                Dates = [CampaignDateKind.ExtendedCompletion, CampaignDateKind.Summary],
                Stated = Say.Day(summary),
                Found = Say.Day(extended),
            };
    }
}
