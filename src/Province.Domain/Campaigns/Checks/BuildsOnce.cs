using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP103, CAMP104: each city builds exactly one group.</summary>
internal static class BuildsOnce
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        foreach (var city in Places.Of(arrangement))
        {
            var groups = arrangement.Groups.SelectMany(cross => cross.Builders.Where(city.Equals).Select(_ => cross.Number)).ToList();
            if (groups.Count == 0)
                yield return new("CAMP103", Severity.Error, $"{city}没有参加任何一组，请把它加入一组的组建市州。") { Cities = [city] };
            if (groups.Count > 1)
                yield return new("CAMP104", Severity.Error, $"{city}参加组建 {groups.Count} 次（{Say.Groups(groups)}），请只保留一处。") { Cities = [city], Groups = [.. groups.Distinct()] };
        }
    }
}
