using Province.App.Features.Campaigns.Rosters;
using Province.Domain.Campaigns.Rosters;

namespace Province.App.Features.Campaigns;

/// <summary>How a city that builds a group goes.</summary>
/// <param name="City">Its area code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Leads">Whether it leads the group.</param>
/// <param name="Latest">What it filed last, or null.</param>
/// <param name="FirstDue">The date that the campaign set.</param>
/// <param name="Due">The date that holds, extensions counted.</param>
/// <param name="IsLate">Whether its first roster came late, or has not come and is overdue.</param>
/// <param name="Acknowledged">Members who acknowledged the discipline rules.</param>
/// <param name="Members">Members in what was filed last.</param>
/// <param name="ExtensionsAsked">Requests for more time that wait.</param>
public sealed record CityProgress(
    int City, string Name, bool Leads, FiledLine? Latest, DateOnly? FirstDue, DateOnly? Due, bool IsLate, int Acknowledged, int Members, int ExtensionsAsked)
{
    /// <summary>Whether everybody on the accepted roster is recorded as trained; not while there is none.</summary>
    public bool IsTrained => Accepted > 0 && Untrained.Count == 0;

    /// <summary>How many people are on the accepted roster.</summary>
    public int Accepted { get; init; }

    /// <summary>The names of those on the accepted roster who are not recorded as trained.</summary>
    public IReadOnlyList<string> Untrained { get; init; } = [];

    /// <summary>The people in what was filed last, as the checks read them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public CityRoster Roster { get; init; } = new(City, Leads, false, []);
}
