using Province.Domain.Campaigns.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines.Extensions;

/// <summary>Somebody asks for more time for a deadline that is not a campaign's, and what is said to it (延期申请).</summary>
/// <remarks>Where the province answers, city and province each keep a row of their own under the id of the city's envelope. What was granted belongs to the
/// request and not to the deadline: it holds when the deadline is made anew, and when it is closed and asked for again. The later of two days holds: a granted
/// day stands against a source that moves its own date, unless that date is later. An answer counts for a deadline that was met meanwhile as well, because it
/// was asked for before.</remarks>
public sealed class TimeRequest : ITenantOwned, IUnitOwned
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 500;

    /// <summary>The longest name of who asks or answers, in characters.</summary>
    public const int MaxName = 60;

    /// <summary>Keeps what is asked.</summary>
    /// <param name="tenant">Whose row it is: the city's or the province's.</param>
    /// <param name="id">Its id: where the province answers, that of the city's envelope.</param>
    /// <param name="city">The city that asks.</param>
    /// <param name="extender">Who answers, as the rules said when it was asked.</param>
    /// <param name="asked">What is asked.</param>
    public TimeRequest(TenantId tenant, Guid id, TenantId city, Extender extender, TimeAsk asked)
    {
        (Tenant, Id, City, Extender) = (tenant, id, city, extender);
        (DeadlineId, Kind, Year, Title) = (asked.Deadline.DeadlineId, asked.Deadline.Kind, asked.Deadline.Year, asked.Deadline.Title);
        (Department, Clause) = (asked.Deadline.Department, asked.Deadline.Clause);
        (Due, FirstDue) = (asked.Deadline.Due, asked.Deadline.FirstDue);
        (AskedUntil, Reason, AskedBy, AskedById, AskedAt) = (asked.Until, asked.Reason, asked.By, asked.ById, asked.At);
    }

    private TimeRequest() => (Title, Clause, Reason, AskedBy) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The city that asks.</summary>
    public TenantId City { get; private set; }

    /// <summary>The city's deadline.</summary>
    public Guid DeadlineId { get; private set; }

    /// <summary>The deadline of this tenant that moves when time is given; null where it has none of its own.</summary>
    public Guid? MovesId { get; init; }

    /// <inheritdoc/>
    public string? UnitCode { get; init; }

    /// <summary>What has to be done.</summary>
    public DeadlineKind Kind { get; private set; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>What has to be done, in one line.</summary>
    public string Title { get; private set; }

    /// <summary>The department that has to do it, or null.</summary>
    public string? Department { get; private set; }

    /// <summary>The clause that it comes from.</summary>
    public string Clause { get; private set; }

    /// <summary>The day that held when it was asked.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The day that was set first; it stays visible.</summary>
    public DateOnly FirstDue { get; private set; }

    /// <summary>The day that is asked for.</summary>
    public DateOnly AskedUntil { get; private set; }

    /// <summary>Why more time is needed.</summary>
    public string Reason { get; private set; }

    /// <summary>The name of who asks.</summary>
    public string AskedBy { get; private set; }

    /// <summary>The account of who asks, in whatever tenant the row is; null only for a letter that names nobody.</summary>
    public Guid? AskedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Who answers.</summary>
    public Extender Extender { get; private set; }

    /// <summary>What became of it.</summary>
    public ExtensionStage Stage { get; private set; }

    /// <summary>The last day in time when more time was given, perhaps another than was asked for; else null.</summary>
    public DateOnly? GrantedUntil { get; private set; }

    /// <summary>The name of who answered, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why more time was given or not, or null.</summary>
    public string? AnswerReason { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Whether more time can be asked for at all.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <returns>The refusal: it is a campaign's, not this tenant's to extend, or closed. Null when it can.</returns>
    public static Refusal? RefuseDeadline(Deadline deadline)
    {
        if (deadline.Subject == DeadlineSubject.Campaign)
            return TimeRefusals.OfCampaign;
        if (!deadline.Tenant.IsCity || Extenders.For(deadline.Kind).Count == 0)
            return TimeRefusals.NotExtended;
        return deadline.State == DeadlineState.Open ? null : TimeRefusals.NotOpen(deadline);
    }

    /// <summary>Whether a day and a reason can be asked for.</summary>
    /// <param name="due">The day that holds.</param>
    /// <param name="until">The day that is asked for, or null.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">The local day; nobody asks for a day before it, nor for one more than a year after it and after the day that holds.</param>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public static Refusal? Refuse(DateOnly due, DateOnly? until, string? reason, DateOnly today)
    {
        if (until is null)
            return TimeRefusals.UntilMissing;
        if (RefuseDay(due, until.Value, (due > today ? due : today).AddYears(1)) is { } wrong)
            return wrong;
        if (until < today)
            return TimeRefusals.Over;
        return string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason ? TimeRefusals.ReasonMissing : null;
    }

    /// <summary>Whether it can be answered so.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="due">The day that holds now; a granted one is after it and at most a year later, or as late as was asked for.</param>
    /// <returns>The refusal: it was answered before, or the answer is incomplete. Null when it can.</returns>
    public Refusal? RefuseAnswer(TimeAnswer answer, DateOnly due)
    {
        if (Stage != ExtensionStage.Asked)
            return TimeRefusals.AnsweredAlready(this);
        if (answer.Reason?.Length > MaxReason || (answer.GrantedUntil is null && string.IsNullOrWhiteSpace(answer.Reason)))
            return TimeRefusals.AnswerReason;
        return answer.GrantedUntil is { } until && RefuseDay(due, until, AskedUntil > due.AddYears(1) ? AskedUntil : due.AddYears(1)) is { } wrong ? wrong with { Field = "grantedUntil" } : null;
    }

    /// <summary>Answers it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="due">The day that holds now.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseAnswer"/> says.</exception>
    public void Answer(TimeAnswer answer, DateOnly due)
    {
        RefusedException.Enforce(RefuseAnswer(answer, due));
        Stage = answer.GrantedUntil is null ? ExtensionStage.Refused : ExtensionStage.Approved;
        (GrantedUntil, AnsweredBy, AnsweredAt, AnswerReason) = (answer.GrantedUntil, answer.By, answer.At, answer.Reason);
        Revision++;
    }

    private static Refusal? RefuseDay(DateOnly due, DateOnly until, DateOnly last) => until <= due ? TimeRefusals.NotLater : until > last ? TimeRefusals.TooFar : null;
}
