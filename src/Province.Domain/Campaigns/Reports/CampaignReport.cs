using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Reports;

/// <summary>The report of a campaign (交叉执法情况报告): per group and inspected city what was done, found and put right, and what came late.</summary>
/// <param name="Terms">The campaign's terms.</param>
/// <param name="On">The local day on which it was worked out.</param>
/// <param name="Groups">The groups, in their order.</param>
/// <param name="Total">All groups together.</param>
/// <param name="Late">What came late or is overdue, by date.</param>
/// <param name="Draws">The draws that it stands on, by number.</param>
public sealed record CampaignReport(
    CampaignTerms Terms, DateOnly On, IReadOnlyList<GroupReport> Groups, CampaignFigures Total, IReadOnlyList<LateEntry> Late, IReadOnlyList<ReportDraw> Draws)
{
    /// <summary>Works it out. Pure: the same source always gives the same report.</summary>
    /// <param name="source">Everything that counts.</param>
    /// <returns>The report.</returns>
    /// <remarks>Rows of a city that the group does not inspect any more, after a replacement, stand under that city's name too.</remarks>
    public static CampaignReport Of(ReportSource source) => new(
        source.Terms, source.Today, [.. source.Groups.Select(group => Group(source, group))],
        CampaignFigures.Count(source.Targets, source.Inspections, source.Terms.Quotas.DaysPerSmelter),
        LateIn(source),
        [.. source.Draws.OrderBy(draw => draw.Number)]);

    /// <summary>What came late, or has not come and is overdue.</summary>
    /// <param name="source">Everything that counts.</param>
    /// <returns>By date, then by group.</returns>
    public static IReadOnlyList<LateEntry> LateIn(ReportSource source) =>
        [.. Lateness.Find(source).OrderBy(late => late.Due).ThenBy(late => late.Group).ThenBy(late => late.Who, StringComparer.Ordinal)];

    /// <summary>One group of a campaign; what a leading city's summary is prefilled with.</summary>
    /// <param name="source">Everything that counts.</param>
    /// <param name="group">The group.</param>
    /// <returns>Its report.</returns>
    public static GroupReport Group(ReportSource source, CrossGroup group)
    {
        var targets = source.Targets.Where(target => target.Group == group.Number).ToList();
        var inspections = source.Inspections.Where(inspection => inspection.Group == group.Number).ToList();
        var names = source.Cities.ToDictionary(pair => pair.Value, pair => pair.Key);
        var cities = group.Inspected.Distinct().Select(name => (Name: name, Id: source.Cities.TryGetValue(name, out var id) ? id : (TenantId?)null)).ToList();
        var others = targets.Select(target => target.City).Concat(inspections.Select(inspection => inspection.City)).Distinct()
            .Where(id => cities.TrueForAll(city => city.Id != id)).Order().Select(id => (Name: names.GetValueOrDefault(id) ?? id.ToString(), Id: (TenantId?)id));
        CampaignFigures Count(TenantId? city) => CampaignFigures.Count([.. targets.Where(target => target.City == city)],
            [.. inspections.Where(inspection => inspection.City == city)], source.Terms.Quotas.DaysPerSmelter);
        var rosters = source.Rosters.Where(roster => roster.Group == group.Number).ToList();
        return new GroupReport(group, [.. cities.Concat(others).Select(city => new CityReport(city.Name, Count(city.Id)))],
            CampaignFigures.Count(targets, inspections, source.Terms.Quotas.DaysPerSmelter), rosters.Sum(roster => roster.Officers), rosters.Sum(roster => roster.Experts),
            source.Fieldwork.FirstOrDefault(fieldwork => fieldwork.Group == group.Number)?.ClosedOn,
            source.Summaries.FirstOrDefault(summary => summary.Group == group.Number));
    }
}

/// <summary>One group in a report.</summary>
/// <param name="Group">The group.</param>
/// <param name="Cities">The inspected cities, in the order of the group.</param>
/// <param name="Total">All its cities together.</param>
/// <param name="Officers">Licensed officers of the group; 名.</param>
/// <param name="Experts">Experts of the group; 名.</param>
/// <param name="ClosedOn">The local day on which its fieldwork was closed, or null.</param>
/// <param name="Summary">Its summary, or null.</param>
public sealed record GroupReport(
    CrossGroup Group, IReadOnlyList<CityReport> Cities, CampaignFigures Total, int Officers, int Experts, DateOnly? ClosedOn, ReportSummary? Summary);

/// <summary>One inspected city of a group in a report.</summary>
/// <param name="City">Its name.</param>
/// <param name="Figures">Its figures.</param>
public sealed record CityReport(string City, CampaignFigures Figures);

/// <summary>Something that came late, or has not come and is overdue.</summary>
/// <param name="Kind">Which deadline.</param>
/// <param name="Group">The number of the group.</param>
/// <param name="Who">The city that is late, or the group.</param>
/// <param name="Due">The local day that held, extensions counted.</param>
/// <param name="DoneOn">The local day on which it came; null when it has not.</param>
/// <param name="Days">How many calendar days (天) it is late, until it came or until the day of the report.</param>
public sealed record LateEntry(CampaignDateKind Kind, int Group, string Who, DateOnly Due, DateOnly? DoneOn, int Days);
