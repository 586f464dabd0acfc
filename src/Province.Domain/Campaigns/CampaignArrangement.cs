namespace Province.Domain.Campaigns;

/// <summary>A cross-city campaign as arranged: who inspects whom, by when. It may be wrong; <see cref="Checks.ArrangementCheck"/> says where.</summary>
public sealed record CampaignArrangement
{
    /// <summary>The calendar year of the campaign; null when it is not known, which leaves the dates' year unchecked.</summary>
    public int? Year { get; init; }

    /// <summary>The cities that must build and be inspected, in full with their suffix; empty means those that the groups name.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>The groups, in order.</summary>
    public IReadOnlyList<CrossGroup> Groups { get; init; } = [];

    /// <summary>The dates.</summary>
    public CampaignDates Dates { get; init; } = new();

    /// <summary>The counts that the text states.</summary>
    public StatedCounts Stated { get; init; } = new();
}
