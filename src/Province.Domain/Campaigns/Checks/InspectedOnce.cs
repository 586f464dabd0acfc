using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP101, CAMP102: each city is inspected exactly once.</summary>
internal static class InspectedOnce
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        foreach (var city in Places.Of(arrangement))
        {
            var groups = arrangement.Groups.SelectMany(cross => cross.Inspected.Where(city.Equals).Select(_ => cross.Number)).ToList();
            if (groups.Count == 0)
                yield return new("CAMP101", Severity.Error, $"{city}没有被任何一组检查，请把它加入一组的被检查市州。") { Cities = [city] };
            if (groups.Count > 1)
                yield return new("CAMP102", Severity.Error, $"{city}被检查 {groups.Count} 次（{Say.Groups(groups)}），请只保留一处。") { Cities = [city], Groups = [.. groups.Distinct()] };
        }
    }
}
