using System.Globalization;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP306, CAMP307: dates outside the campaign's year, and dates without which nothing can be late.</summary>
internal static class DateYears
{
    private static readonly CampaignDateKind[] Needed = [CampaignDateKind.Roster, CampaignDateKind.Completion, CampaignDateKind.Summary];

    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        foreach (var (kind, on) in arrangement.Dates.All.Where(date => arrangement.Year is { } year && date.On.Year != year))
            yield return new("CAMP306", Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"{Say.Date(kind)}是 {Say.Day(on)}，不在 {arrangement.Year} 年之内，请核对年份。"))
            {
                Dates = [kind],
                Stated = Say.Day(on),
            };

        foreach (var kind in Needed.Where(kind => arrangement.Dates.Of(kind) is null))
            yield return new("CAMP307", Severity.Warning, $"没有{Say.Date(kind)}，请补上，否则无法知道谁逾期。") { Dates = [kind] };
    }
}
