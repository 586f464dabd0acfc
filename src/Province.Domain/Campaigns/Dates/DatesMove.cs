using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Dates;

/// <summary>Dates of an issued campaign are moved (调整期限).</summary>
/// <param name="To">The new dates; one that is null stays as it is, so that no date that was issued can be taken away.</param>
/// <param name="Reason">Why; 1 to 500 characters. Every city that takes part reads it.</param>
public sealed record DatesMove(CampaignDates To, string Reason)
{
    /// <summary>The dates that it makes.</summary>
    /// <param name="dates">The dates as they are.</param>
    /// <returns>The dates.</returns>
    public CampaignDates In(CampaignDates dates) => To.All.Aggregate(dates, (known, date) => known.With(date.Kind, date.On));

    /// <summary>What it changes.</summary>
    /// <param name="dates">The dates as they are.</param>
    /// <returns>Each date that becomes another, in the order in which they normally come; Was is null for one that was not set.</returns>
    public IReadOnlyList<(CampaignDateKind Kind, DateOnly? Was, DateOnly Now)> Changes(CampaignDates dates) =>
        [.. To.All.Where(date => dates.Of(date.Kind) != date.On).Select(date => (date.Kind, dates.Of(date.Kind), date.On))];

    /// <summary>Whether it could be taken, apart from what the checks find.</summary>
    /// <param name="dates">The dates as they are.</param>
    /// <param name="today">The local day.</param>
    /// <returns>What is missing or wrong, with the field; null when nothing is. A day that is over may be moved, but not to another that is over.</returns>
    public Refusal? Refuse(CampaignDates dates, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 500)
            return DatesRefusals.Reason;
        var changes = Changes(dates);
        if (changes.Count == 0)
            return DatesRefusals.Same;
        foreach (var (kind, _, now) in changes.Where(change => change.Now < today))
            return DatesRefusals.Past(kind, now);
        return null;
    }

    /// <summary>What it does, in a few words of Chinese.</summary>
    /// <param name="dates">The dates as they are.</param>
    /// <returns>Such as 名单报送期限由2021年5月14日改为2021年5月20日.</returns>
    public string Say(CampaignDates dates) => string.Join('；', Changes(dates).Select(change => change.Was is { } was
        ? $"{CampaignNames.Of(change.Kind)}期限由{Checks.Say.Day(was)}改为{Checks.Say.Day(change.Now)}"
        : $"新定{CampaignNames.Of(change.Kind)}期限{Checks.Say.Day(change.Now)}"));
}
