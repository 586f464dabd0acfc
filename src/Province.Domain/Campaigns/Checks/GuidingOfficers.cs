using System.Globalization;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP401, CAMP402: each group has a guiding officer, and none guides too many.</summary>
internal static class GuidingOfficers
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        var without = arrangement.Groups.Where(cross => string.IsNullOrWhiteSpace(cross.GuidingOfficer)).Select(cross => cross.Number).ToList();
        if (without.Count > 0)
            yield return new("CAMP401", Severity.Warning, $"{Say.Groups(without)}没有省级指导人员，请指派。") { Groups = without };

        var guided = from cross in arrangement.Groups
                     from name in cross.Guides()
                     group cross.Number by name;
        foreach (var officer in guided)
            if (officer.Distinct().Count() > preferences.MostGroupsPerOfficer)
            {
                var groups = officer.Distinct().ToList();
                yield return new("CAMP402", Severity.Warning,
                    string.Create(CultureInfo.InvariantCulture, $"{officer.Key}指导 {groups.Count} 个组（{Say.Groups(groups)}），宜不超过 {preferences.MostGroupsPerOfficer} 个，请分给其他人员。"))
                {
                    Groups = groups,
                    Found = groups.Count.ToString(CultureInfo.InvariantCulture),
                };
            }
    }
}
