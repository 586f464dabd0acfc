using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>A date that a subject has, as its source reads it now.</summary>
/// <param name="Part">Which of the subject's dates, stable; at most 250 characters.</param>
/// <param name="Kind">What has to be done.</param>
/// <param name="Year">The calendar year whose rules hold.</param>
/// <param name="Title">What has to be done, in one line; at most 200 characters.</param>
/// <param name="Due">The local day, as its subject writes it; see <see cref="LastDay"/>.</param>
/// <param name="Clause">The clause that it comes from; at most 300 characters.</param>
public sealed record DeadlineWish(string Part, DeadlineKind Kind, int Year, string Title, DateOnly Due, string Clause)
{
    /// <summary>The department (科室, 支队) that has to do it, as its subject writes it; null for the whole tenant.</summary>
    public string? Department { get; init; }

    /// <summary>The code of the unit that has to do it, or null.</summary>
    public string? UnitCode { get; init; }

    /// <summary>At the province: the city that has to do it; null for all or none.</summary>
    public TenantId? City { get; init; }

    /// <summary>The day that was set first, where the subject knows of a later one; else null.</summary>
    public DateOnly? FirstDue { get; init; }

    /// <summary>The local day on which it was done, or null.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Whether it is over with its day, because nobody here can say whether it was done.</summary>
    public bool Lapses { get; init; }

    /// <summary>Whether its days are the last ones in time, whatever the rule says, because whoever tells of them has counted already.</summary>
    public bool IsCounted { get; init; }

    /// <summary>More time that was given for it, where it was; else null.</summary>
    public GrantedTime? Granted { get; init; }

    /// <summary>The last day in time, with the time that was given: the later of the two, so that a source which moves its date takes back nothing that was granted.</summary>
    /// <param name="rule">The ladder of its kind.</param>
    /// <returns>The day.</returns>
    internal DateOnly HoldingDay(LadderRule rule)
    {
        var day = LastDay(Due, rule);
        return Granted is { } time && time.Until > day ? time.Until : day;
    }

    /// <summary>The last day in time.</summary>
    /// <param name="day">One of its days.</param>
    /// <param name="rule">The ladder of its kind.</param>
    /// <returns>The day, or the one before it.</returns>
    internal DateOnly LastDay(DateOnly day, LadderRule rule) => IsCounted ? day : rule.LastDay(day);
}

/// <summary>More time that was given for a deadline.</summary>
/// <param name="Until">The last day in time; it is counted already, whatever the rule says of X日前.</param>
/// <param name="FirstDue">The day that was set first, likewise.</param>
public sealed record GrantedTime(DateOnly Until, DateOnly FirstDue);
