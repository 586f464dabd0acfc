namespace Province.Domain.Campaigns;

/// <summary>The dates of a campaign: local days, each the last day on which the thing is still in time; null when the campaign sets none.</summary>
/// <remarks>Source: 湖南省工贸行业安全监管交叉执法工作方案 (2021), part 2 (1), part 4 (4) and the last sentence. X日前 includes X.</remarks>
public sealed record CampaignDates
{
    /// <summary>When the rosters are due.</summary>
    public DateOnly? Roster { get; init; }

    /// <summary>When the training is over; a campaign may do without.</summary>
    public DateOnly? Training { get; init; }

    /// <summary>When the pools of candidates are due; a campaign may set none.</summary>
    public DateOnly? Pool { get; init; }

    /// <summary>When the inspections are due.</summary>
    public DateOnly? Completion { get; init; }

    /// <summary>When the inspections are due in special cases; a campaign may allow none.</summary>
    public DateOnly? ExtendedCompletion { get; init; }

    /// <summary>When the written summaries are due.</summary>
    public DateOnly? Summary { get; init; }

    /// <summary>The dates that are set, in the order in which they normally come.</summary>
    public IEnumerable<(CampaignDateKind Kind, DateOnly On)> All =>
        from kind in Enum.GetValues<CampaignDateKind>()
        let day = Of(kind)
        where day is not null
        select (kind, day.Value);

    /// <summary>One date.</summary>
    /// <param name="kind">Which.</param>
    /// <returns>The day; null when it is not set.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a named value.</exception>
    public DateOnly? Of(CampaignDateKind kind) => kind switch
    {
        CampaignDateKind.Roster => Roster,
        CampaignDateKind.Training => Training,
        CampaignDateKind.Pool => Pool,
        CampaignDateKind.Completion => Completion,
        CampaignDateKind.ExtendedCompletion => ExtendedCompletion,
        CampaignDateKind.Summary => Summary,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such date."),
    };

    /// <summary>These dates with one of them set.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="on">The day; null takes it away.</param>
    /// <returns>The dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a named value.</exception>
    public CampaignDates With(CampaignDateKind kind, DateOnly? on) => kind switch
    {
        CampaignDateKind.Roster => this with { Roster = on },
        CampaignDateKind.Training => this with { Training = on },
        CampaignDateKind.Pool => this with { Pool = on },
        CampaignDateKind.Completion => this with { Completion = on },
        CampaignDateKind.ExtendedCompletion => this with { ExtendedCompletion = on },
        CampaignDateKind.Summary => this with { Summary = on },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such date."),
    };
}
