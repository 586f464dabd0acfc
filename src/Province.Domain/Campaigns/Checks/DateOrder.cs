using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP301, CAMP302, CAMP303, CAMP305, CAMP308: dates that come in the wrong order; the same day twice is in order.</summary>
internal static class DateOrder
{
    private static readonly (string Code, Severity Severity, CampaignDateKind First, CampaignDateKind Then)[] Rules =
    [
        ("CAMP301", Severity.Error, CampaignDateKind.Roster, CampaignDateKind.Completion),
        ("CAMP302", Severity.Error, CampaignDateKind.Completion, CampaignDateKind.ExtendedCompletion),
        ("CAMP303", Severity.Error, CampaignDateKind.Completion, CampaignDateKind.Summary),
        ("CAMP305", Severity.Error, CampaignDateKind.Training, CampaignDateKind.Completion),
        ("CAMP305", Severity.Warning, CampaignDateKind.Roster, CampaignDateKind.Training),
        ("CAMP308", Severity.Error, CampaignDateKind.Pool, CampaignDateKind.Completion),
    ];

    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences) =>
        from rule in Rules
        let first = arrangement.Dates.Of(rule.First)
        let then = arrangement.Dates.Of(rule.Then)
        where then < first
        select new ArrangementFinding(rule.Code, rule.Severity,
            $"{Say.Date(rule.First)}（{Say.Day(first.Value)}）晚于{Say.Date(rule.Then)}（{Say.Day(then.Value)}），请改正其中一个日期。")
        {
            Dates = [rule.First, rule.Then],
            Stated = Say.Day(first.Value),
            Found = Say.Day(then.Value),
        };
}
