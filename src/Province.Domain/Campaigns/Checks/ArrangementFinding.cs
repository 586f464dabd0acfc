using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>Something that is wrong with an arrangement, or that should rather be avoided.</summary>
/// <param name="Code">A stable code from <see cref="ArrangementCatalogue"/>: CAMP1xx hard rules, 2xx preferences, 3xx dates, 4xx guiding officers.</param>
/// <param name="Severity">Errors break a hard rule or are certain, warnings are likely or a matter of choice, the rest is info.</param>
/// <param name="Message">Chinese: what is so, and what to do.</param>
public sealed record ArrangementFinding(string Code, Severity Severity, string Message)
{
    /// <summary>The numbers of the groups concerned, in order.</summary>
    public IReadOnlyList<int> Groups { get; init; } = [];

    /// <summary>The cities concerned.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>The dates concerned.</summary>
    public IReadOnlyList<CampaignDateKind> Dates { get; init; } = [];

    /// <summary>What the text states, or null.</summary>
    public string? Stated { get; init; }

    /// <summary>What was found instead, or null.</summary>
    public string? Found { get; init; }
}
