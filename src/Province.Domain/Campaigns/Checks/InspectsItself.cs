using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP105: no city inspects itself.</summary>
internal static class InspectsItself
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences) =>
        from cross in arrangement.Groups
        from city in cross.Builders.Intersect(cross.Inspected)
        select new ArrangementFinding("CAMP105", Severity.Error, $"{Say.Group(cross.Number)}由{city}参加组建，又检查{city}，请与另一组对换被检查市州。")
        {
            Groups = [cross.Number],
            Cities = [city],
        };
}
