using System.Security.Cryptography;
using System.Text;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>A day by which something has to be done in a tenant. Its subject makes, moves, closes and reopens it; nobody does so by hand.</summary>
/// <remarks>Invariants: one row for each part of a subject, under an id that follows from them, so that a deadline that is made anew is the same one;
/// only an open one has a next rung; the first day stays visible. Source: domain.md, section 5.</remarks>
public sealed class Deadline : ITenantOwned, IUnitOwned
{
    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>The longest clause, in characters.</summary>
    public const int MaxClause = 300;

    /// <summary>Makes a deadline.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="subjectId">The id of that.</param>
    /// <param name="wish">What its source says.</param>
    /// <param name="rule">The ladder of its kind.</param>
    public Deadline(TenantId tenant, DeadlineSubject subject, Guid subjectId, DeadlineWish wish, LadderRule rule)
    {
        (Tenant, Subject, SubjectId, Part) = (tenant, subject, subjectId, wish.Part);
        Id = IdOf(subject, subjectId, wish.Part);
        (Kind, Title, Clause) = (wish.Kind, wish.Title, wish.Clause);
        (Due, FirstDue) = (wish.HoldingDay(rule), wish.Granted?.FirstDue ?? wish.LastDay(wish.FirstDue ?? wish.Due, rule));
    }

    private Deadline() => (Part, Title, Clause) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant, which follows from subject and part.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is about.</summary>
    public DeadlineSubject Subject { get; private set; }

    /// <summary>The id of that.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Which of the subject's dates.</summary>
    public string Part { get; private set; }

    /// <summary>What has to be done.</summary>
    public DeadlineKind Kind { get; private set; }

    /// <summary>The calendar year whose rules hold.</summary>
    public int Year { get; private set; }

    /// <summary>What has to be done, in one line.</summary>
    public string Title { get; private set; }

    /// <summary>The department that has to do it, or null.</summary>
    public string? Department { get; private set; }

    /// <inheritdoc/>
    public string? UnitCode { get; private set; }

    /// <summary>At the province: the city that has to do it, or null.</summary>
    public TenantId? City { get; private set; }

    /// <summary>The clause that it comes from.</summary>
    public string Clause { get; private set; }

    /// <summary>The local day that holds: the last one that is in time.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The local day that was set first, likewise the last one that was in time.</summary>
    public DateOnly FirstDue { get; private set; }

    /// <summary>Where it stands.</summary>
    public DeadlineState State { get; private set; }

    /// <summary>The local day on which it was done or dropped; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Whether it is over with its day.</summary>
    public bool Lapses { get; private set; }

    /// <summary>The last local day whose rungs are settled; null while none is, and again when its day moves.</summary>
    public DateOnly? LookedOn { get; private set; }

    /// <summary>The local day on which there is next something to do about it; null when there is nothing more.</summary>
    public DateOnly? NextRungOn { get; private set; }

    /// <summary>Whether the province was told that it is overdue; it is then told too when it is met.</summary>
    public bool ReachedProvince { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The id of a deadline.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="subjectId">The id of that.</param>
    /// <param name="part">Which of its dates.</param>
    /// <returns>The same id for the same three.</returns>
    public static Guid IdOf(DeadlineSubject subject, Guid subjectId, string part) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}/{subjectId:N}/{part}")).AsSpan(0, 16));

    /// <summary>Whether it is or was late on a day.</summary>
    /// <param name="today">The local day.</param>
    /// <returns>True when it was done after its day, or is open and its day is over.</returns>
    public bool IsLate(DateOnly today) => State != DeadlineState.Dropped && (ClosedOn ?? today) > Due;

    /// <summary>Brings it in line with its subject; doing so twice changes nothing.</summary>
    /// <param name="wish">What its source says now.</param>
    /// <param name="rule">The ladder of its kind.</param>
    /// <param name="days">The days on which people are told things.</param>
    /// <param name="today">The local day; what lapses is done once its day is over.</param>
    public void Take(DeadlineWish wish, LadderRule rule, ReminderDays days, DateOnly today)
    {
        var before = (Kind, Year, Title, Clause, Due, FirstDue, (Department, UnitCode, City, Lapses), (State, ClosedOn, LookedOn, NextRungOn));
        var last = wish.HoldingDay(rule);
        if (last != Due)
            (Due, LookedOn) = (last, null);
        FirstDue = wish.FirstDue is { } first ? wish.LastDay(first, rule) : FirstDue;
        (Kind, Year, Title, Clause) = (wish.Kind, wish.Year, Cut(wish.Title, MaxTitle), Cut(wish.Clause, MaxClause));
        (Department, UnitCode, City, Lapses) = (wish.Department, wish.UnitCode, wish.City, wish.Lapses);
        (State, ClosedOn) = (wish.DoneOn ?? (wish.Lapses && today > last ? last : null)) is { } day ? (DeadlineState.Done, day) : (DeadlineState.Open, (DateOnly?)null);
        Plan(rule, days);
        if (before != (Kind, Year, Title, Clause, Due, FirstDue, (Department, UnitCode, City, Lapses), (State, ClosedOn, LookedOn, NextRungOn)))
            Revision++;
    }

    /// <summary>Its subject no longer asks for it; one that was done stays done.</summary>
    /// <param name="today">The local day.</param>
    public void Drop(DateOnly today)
    {
        if (State != DeadlineState.Open)
            return;
        (State, ClosedOn, NextRungOn) = (DeadlineState.Dropped, today, null);
        Revision++;
    }

    /// <summary>Notes that a day was looked at, and what comes next.</summary>
    /// <param name="today">The local day; one before <see cref="LookedOn"/> takes nothing back.</param>
    /// <param name="rule">The ladder of its kind.</param>
    /// <param name="days">The days on which people are told things.</param>
    /// <returns>The rung that is due: of several since the last look the last one, told to everybody whom one of them is told to. Null when none is.</returns>
    public Rung? Look(DateOnly today, LadderRule rule, ReminderDays days)
    {
        if (State != DeadlineState.Open)
            return null;
        var rung = Ladder.DueOn(new LadderOf(Due, rule, Lapses), days, LookedOn, today);
        LookedOn = LookedOn > today ? LookedOn : today;
        if (Lapses && today > Due)
            (State, ClosedOn) = (DeadlineState.Done, Due);
        Plan(rule, days);
        Revision++;
        return rung;
    }

    /// <summary>Notes that the province is told.</summary>
    public void Escalate() => ReachedProvince = true;

    /// <summary>Notes that more time is asked for: of two who ask at once the second then finds another revision.</summary>
    public void NoteRequest() => Revision++;

    private void Plan(LadderRule rule, ReminderDays days) => NextRungOn = State != DeadlineState.Open ? null
        : Ladder.NextAfter(new LadderOf(Due, rule, Lapses), days, LookedOn) ?? (Lapses ? Due.AddDays(1) : null);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
