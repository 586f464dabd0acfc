using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Training;

/// <summary>On which days the people of a group can have been trained, and whether it may still be recorded.</summary>
/// <param name="From">The first local day: that of the campaign's issue, before which nobody was named.</param>
/// <param name="Until">The last local day of the campaign, inclusive.</param>
/// <param name="Today">The local day.</param>
/// <param name="IsClosed">Whether the group's fieldwork is closed.</param>
public sealed record TrainingWindow(DateOnly From, DateOnly Until, DateOnly Today, bool IsClosed)
{
    /// <summary>Whether a training can be recorded.</summary>
    /// <param name="days">Its days.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Refuse(IEnumerable<DateOnly> days)
    {
        if (IsClosed)
            return TrainingRefusals.Closed;
        foreach (var on in days)
            if (on > Today)
                return TrainingRefusals.DayToCome;
            else if (on > Until)
                return TrainingRefusals.AfterEnd(Until);
            else if (on < From)
                return TrainingRefusals.TooEarly(From);
        return null;
    }
}
