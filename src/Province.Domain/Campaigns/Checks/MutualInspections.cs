using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP201: two cities inspect each other; said once for each pair of cities.</summary>
internal static class MutualInspections
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        if (!preferences.AvoidMutual)
            yield break;
        var groups = arrangement.Groups;
        for (var first = 0; first < groups.Count; first++)
            for (var second = first + 1; second < groups.Count; second++)
                foreach (var mine in groups[first].Builders.Intersect(groups[second].Inspected).Except(groups[first].Inspected))
                    foreach (var yours in groups[second].Builders.Intersect(groups[first].Inspected).Except(groups[second].Inspected))
                        yield return new("CAMP201", Severity.Warning,
                            $"{mine}和{yours}互相检查（{Say.Groups([groups[first].Number, groups[second].Number])}），宜与其他组对换被检查市州。")
                        {
                            Groups = [groups[first].Number, groups[second].Number],
                            Cities = [mine, yours],
                        };
    }
}
