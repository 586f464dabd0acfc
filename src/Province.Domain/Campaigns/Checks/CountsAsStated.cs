using System.Globalization;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP107, CAMP108: the groups are as many, and as large, as the text states.</summary>
internal static class CountsAsStated
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        var (stated, groups) = (arrangement.Stated, arrangement.Groups);
        if (groups.Count == 0)
            yield break;
        if (stated.Groups is { } wanted && wanted != groups.Count)
            yield return Disagree("CAMP107", "共组织", wanted, groups.Count, "个组", []);
        if (stated.Cities is { } cities && groups.SelectMany(cross => cross.Inspected).Distinct().Count() is var inspected && cities != inspected)
            yield return Disagree("CAMP107", "检查", cities, inspected, "个市州", []);
        foreach (var cross in groups)
        {
            if (stated.BuildersPerGroup is { } builders && cross.Builders.Count != builders)
                yield return Disagree("CAMP108", "每组由", builders, cross.Builders.Count, "个市州组建", [cross.Number]);
            if (stated.InspectedPerGroup is { } targets && cross.Inspected.Count != targets)
                yield return Disagree("CAMP108", "每组检查", targets, cross.Inspected.Count, "个市州", [cross.Number]);
        }
    }

    private static ArrangementFinding Disagree(string code, string what, int stated, int found, string unit, IReadOnlyList<int> groups)
    {
        var where = groups.Count > 0 ? Say.Groups(groups) + "是" : "分组安排中是";
        return new(code, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"正文写明{what} {stated} {unit}，{where} {found} 个，请改正其中一处。"))
        {
            Groups = groups,
            Stated = stated.ToString(CultureInfo.InvariantCulture),
            Found = found.ToString(CultureInfo.InvariantCulture),
        };
    }
}
