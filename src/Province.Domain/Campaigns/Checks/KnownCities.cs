using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP110: a group names a city that the campaign does not have; silent where the campaign's cities are not given.</summary>
internal static class KnownCities
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences) =>
        from city in arrangement.Cities.Count > 0 ? Places.Named(arrangement).Except(arrangement.Cities) : []
        let groups = arrangement.Groups.Where(cross => cross.Builders.Contains(city) || cross.Inspected.Contains(city)).Select(cross => cross.Number).ToList()
        select new ArrangementFinding("CAMP110", Severity.Error, $"{Say.Groups(groups)}写有“{city}”，它不是参加这次行动的市州，请核对名称。") { Groups = groups, Cities = [city] };
}
