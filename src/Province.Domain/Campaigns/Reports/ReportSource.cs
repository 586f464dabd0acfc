using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Reports;

/// <summary>Everything that a campaign's report is worked out from.</summary>
public sealed record ReportSource
{
    /// <summary>The campaign's terms.</summary>
    public required CampaignTerms Terms { get; init; }

    /// <summary>The groups as they are.</summary>
    public IReadOnlyList<CrossGroup> Groups { get; init; } = [];

    /// <summary>The cities of the province by the names that groups use.</summary>
    public IReadOnlyDictionary<string, TenantId> Cities { get; init; } = new Dictionary<string, TenantId>();

    /// <summary>The targets of all groups.</summary>
    public IReadOnlyList<GroupTarget> Targets { get; init; } = [];

    /// <summary>The inspections of all groups, with their findings counted.</summary>
    public IReadOnlyList<InspectionTally> Inspections { get; init; } = [];

    /// <summary>What each building city did about its roster.</summary>
    public IReadOnlyList<ReportRoster> Rosters { get; init; } = [];

    /// <summary>What each inspected city did about its pool of candidates.</summary>
    public IReadOnlyList<ReportPool> Pools { get; init; } = [];

    /// <summary>How far each building city's people are trained; empty where the campaign sets no day for it.</summary>
    public IReadOnlyList<ReportTraining> Training { get; init; } = [];

    /// <summary>The fieldwork of the groups that began it.</summary>
    public IReadOnlyList<GroupFieldwork> Fieldwork { get; init; } = [];

    /// <summary>What each group's leading city did about its summary.</summary>
    public IReadOnlyList<ReportSummary> Summaries { get; init; } = [];

    /// <summary>More time that was granted to cities.</summary>
    public IReadOnlyList<GrantedTime> Granted { get; init; } = [];

    /// <summary>The draws that chose the targets and the arrangement.</summary>
    public IReadOnlyList<ReportDraw> Draws { get; init; } = [];

    /// <summary>The local day on which the report is worked out.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The day that holds for some cities, extensions counted.</summary>
    /// <param name="kind">Which date.</param>
    /// <param name="cities">The cities.</param>
    /// <returns>The day; null when the campaign sets none.</returns>
    public DateOnly? DueOf(CampaignDateKind kind, IEnumerable<string> cities) => Terms.Dates.Of(kind) is { } first
        ? Granted.Where(granted => granted.Kind == kind && cities.Contains(granted.City)).Select(granted => granted.Until).Append(first).Max()
        : null;

    /// <summary>The city that leads a group.</summary>
    /// <param name="group">The number of the group.</param>
    /// <returns>Its tenant; null when there is no such group or nobody leads it.</returns>
    public TenantId? LeadOf(int group) =>
        Groups.FirstOrDefault(one => one.Number == group)?.Lead is { } lead && Cities.TryGetValue(lead, out var city) ? city : null;

    /// <summary>The day by which a group's summary is due: that of the city which leads it and files it.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The day; null when the campaign sets none.</returns>
    public DateOnly? SummaryDueOf(CrossGroup group) => DueOf(CampaignDateKind.Summary, group.Lead is { } lead ? [lead] : group.Builders);
}

/// <summary>More time that was granted to a city.</summary>
/// <param name="City">The city's name.</param>
/// <param name="Kind">Which date.</param>
/// <param name="Until">The day that holds instead.</param>
public sealed record GrantedTime(string City, CampaignDateKind Kind, DateOnly Until);

/// <summary>What a building city did about its roster.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="City">The city's name.</param>
/// <param name="Due">The day that holds, extensions counted; null where there is none.</param>
/// <param name="FirstFiledOn">The local day of its first filing; null when there is none.</param>
/// <param name="Officers">Licensed officers in the roster that holds (see <see cref="Rosters.AcceptedRosters"/>); where none holds, in the latest filing while it waits for an answer; 名.</param>
/// <param name="Experts">Experts in the same; 名.</param>
public sealed record ReportRoster(int Group, string City, DateOnly? Due, DateOnly? FirstFiledOn, int Officers, int Experts);

/// <summary>What an inspected city did about its pool of candidates.</summary>
/// <param name="Group">The number of the group that inspects it.</param>
/// <param name="City">The city's name.</param>
/// <param name="Due">The day that holds, extensions counted; null where there is none.</param>
/// <param name="FirstFiledOn">The local day of its first filing; null when there is none.</param>
public sealed record ReportPool(int Group, string City, DateOnly? Due, DateOnly? FirstFiledOn);

/// <summary>How far the people of a building city are trained.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="City">The city's name.</param>
/// <param name="Due">The day that holds, extensions counted; null where there is none.</param>
/// <param name="DoneOn">The local day on which the last of them was trained; null while somebody is not, or the province has accepted no roster.</param>
public sealed record ReportTraining(int Group, string City, DateOnly? Due, DateOnly? DoneOn);

/// <summary>What a group's leading city did about its summary.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="FirstFiledOn">The local day of its first filing.</param>
/// <param name="Latest">Its last filing.</param>
public sealed record ReportSummary(int Group, DateOnly FirstFiledOn, SummaryFiling Latest)
{
    /// <summary>Whether the last filing was accepted.</summary>
    public bool IsAccepted => Latest.Stage == FilingStage.Accepted;
}

/// <summary>A filing of a group's summary.</summary>
/// <param name="SummaryId">The filing.</param>
/// <param name="Version">Which of the city's filings, from 1.</param>
/// <param name="FiledOn">The local day on which it was filed.</param>
/// <param name="Stage">What the province answered.</param>
public sealed record SummaryFiling(Guid SummaryId, int Version, DateOnly FiledOn, FilingStage Stage);

/// <summary>A draw that the campaign stands on.</summary>
/// <param name="Number">Its number in the register.</param>
/// <param name="What">What it decided, in words.</param>
/// <param name="Stage">How far it is, in words.</param>
public sealed record ReportDraw(int Number, string What, string Stage);
