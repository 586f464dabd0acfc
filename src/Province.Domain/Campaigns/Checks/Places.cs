namespace Province.Domain.Campaigns.Checks;

/// <summary>The cities that an arrangement must serve.</summary>
internal static class Places
{
    /// <summary>Those it is told to serve, and where it is told none, those that its groups name.</summary>
    internal static IReadOnlyList<string> Of(CampaignArrangement arrangement) =>
        arrangement.Cities.Count > 0 ? [.. arrangement.Cities.Distinct()] : [.. Named(arrangement)];

    internal static IEnumerable<string> Named(CampaignArrangement arrangement) =>
        arrangement.Groups.SelectMany(cross => cross.Builders.Concat(cross.Inspected)).Distinct();
}
