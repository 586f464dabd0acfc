using System.Globalization;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP202: a city inspects one that it inspected before.</summary>
internal static class RepeatedInspections
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences) =>
        from cross in preferences.AvoidRepeats ? arrangement.Groups : []
        from builder in cross.Builders.Distinct()
        from inspected in cross.Inspected.Distinct()
        let years = preferences.Earlier.Where(earlier => earlier.Builder == builder && earlier.Inspected == inspected).Select(earlier => earlier.Year).Distinct().Order().ToList()
        where years.Count > 0
        select new ArrangementFinding("CAMP202", Severity.Warning,
            $"{Say.Group(cross.Number)}中{builder}检查{inspected}，{string.Join("、", years.Select(year => year.ToString(CultureInfo.InvariantCulture)))} 年已经检查过，宜换一个市州。")
        {
            Groups = [cross.Number],
            Cities = [builder, inspected],
        };
}
