namespace Province.Domain.Campaigns;

/// <summary>What an arrangement should rather avoid; each can be switched off, and none of it forbids an arrangement.</summary>
/// <remarks>Source: domain rules of the province; in 2021 怀化 and 张家界, 怀化 and 常德 did inspect each other.</remarks>
public sealed record ArrangementPreferences
{
    /// <summary>Whether to report cities that inspect each other.</summary>
    public bool AvoidMutual { get; init; } = true;

    /// <summary>Whether to report a city that inspects the same city as in one of the <see cref="Earlier"/> years.</summary>
    public bool AvoidRepeats { get; init; } = true;

    /// <summary>Who inspected whom in the years that count.</summary>
    public IReadOnlyList<EarlierInspection> Earlier { get; init; } = [];

    /// <summary>The most groups that one officer should guide, inclusive.</summary>
    public int MostGroupsPerOfficer { get; init; } = 2;
}

/// <summary>A city inspected another in an earlier campaign.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Builder">A city that built the group, in full.</param>
/// <param name="Inspected">The city that the group inspected, in full.</param>
public sealed record EarlierInspection(int Year, string Builder, string Inspected)
{
    /// <summary>Everything that the groups of an earlier campaign make.</summary>
    /// <param name="year">The campaign's calendar year.</param>
    /// <param name="groups">Its groups.</param>
    /// <returns>One entry for each builder and inspected city of each group.</returns>
    public static IEnumerable<EarlierInspection> Of(int year, IEnumerable<CrossGroup> groups) =>
        from cross in groups
        from builder in cross.Builders
        from inspected in cross.Inspected
        select new EarlierInspection(year, builder, inspected);
}
