using Province.Domain.Campaigns;

namespace Province.Domain.Tests.Campaigns;

/// <summary>Changes to an arrangement, one at a time.</summary>
internal static class ArrangementEdits
{
    internal static CampaignArrangement Group(this CampaignArrangement arrangement, int at, Func<CrossGroup, CrossGroup> edit) =>
        arrangement with { Groups = [.. arrangement.Groups.Select((cross, index) => index == at ? edit(cross) : cross)] };

    internal static CampaignArrangement Date(this CampaignArrangement arrangement, CampaignDateKind kind, DateOnly? on) =>
        arrangement with { Dates = arrangement.Dates.With(kind, on) };

    /// <summary>Two groups inspect each other's cities; each city is still inspected once.</summary>
    internal static CampaignArrangement Swap(this CampaignArrangement arrangement, int first, int second)
    {
        var (mine, yours) = (arrangement.Groups[first].Inspected, arrangement.Groups[second].Inspected);
        return arrangement.Group(first, cross => cross with { Inspected = yours }).Group(second, cross => cross with { Inspected = mine });
    }

    /// <summary>The first two groups inspect each other; where others are left they inspect in a ring.</summary>
    internal static CampaignArrangement Mutual(this CampaignArrangement arrangement)
    {
        var groups = arrangement.Groups;
        var targets = groups.Count == 3 ? [1, 0] : new[] { 1, 0 }.Concat(Enumerable.Range(2, groups.Count - 2).Select(at => at == groups.Count - 1 ? 2 : at + 1)).ToArray();
        return arrangement with
        {
            Groups = [.. targets.Select((target, at) => groups[at] with { Inspected = groups[target].Builders })],
            Cities = [.. targets.SelectMany((_, at) => groups[at].Builders)],
            Stated = new(),
        };
    }
}
