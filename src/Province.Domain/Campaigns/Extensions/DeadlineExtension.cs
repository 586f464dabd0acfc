using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Extensions;

/// <summary>A city asks for more time, and what the province says to it. City and province each keep a row of their own; the first date stays in both.</summary>
public sealed class DeadlineExtension : ITenantOwned
{
    /// <summary>Keeps what is asked.</summary>
    /// <param name="tenant">Whose row it is: the city's or the province's.</param>
    /// <param name="envelopeId">The city's envelope that asks; the id in both tenants.</param>
    /// <param name="city">The city that asks.</param>
    /// <param name="asked">What it asks.</param>
    public DeadlineExtension(TenantId tenant, Guid envelopeId, TenantId city, ExtensionRequest asked)
    {
        Tenant = tenant;
        Id = envelopeId;
        City = city;
        CampaignId = asked.CampaignId;
        Kind = asked.Kind;
        FirstDue = asked.FirstDue;
        AskedUntil = asked.Until;
        Reason = asked.Reason;
        AskedBy = asked.By;
        AskedAt = asked.At;
    }

    private DeadlineExtension() => (Reason, AskedBy) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The city that asks.</summary>
    public TenantId City { get; private set; }

    /// <summary>Which date.</summary>
    public CampaignDateKind Kind { get; private set; }

    /// <summary>The date that the campaign set; it stays visible.</summary>
    public DateOnly FirstDue { get; private set; }

    /// <summary>The day that is asked for.</summary>
    public DateOnly AskedUntil { get; private set; }

    /// <summary>Why more time is needed.</summary>
    public string Reason { get; private set; }

    /// <summary>The name of who asks.</summary>
    public string AskedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>What became of it.</summary>
    public ExtensionStage Stage { get; private set; }

    /// <summary>The day that holds when it was approved, which may be earlier than asked; else null.</summary>
    public DateOnly? GrantedUntil { get; private set; }

    /// <summary>The name of who answered, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was approved or refused, or null.</summary>
    public string? AnswerReason { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Answers it.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="RefusedException">It was answered already, or the answer is incomplete.</exception>
    public void Answer(ExtensionAnswer answer)
    {
        if (Stage != ExtensionStage.Asked)
            throw new RefusedException(ExtensionRefusals.AnsweredAlready(this));
        RefusedException.Enforce(RefuseAnswer(answer));
        Stage = answer.GrantedUntil is null ? ExtensionStage.Refused : ExtensionStage.Approved;
        GrantedUntil = answer.GrantedUntil;
        AnsweredBy = answer.By;
        AnsweredAt = answer.At;
        AnswerReason = answer.Reason;
        Revision++;
    }

    /// <summary>The day by which a thing is due for a city, extensions counted.</summary>
    /// <param name="first">The date that the campaign sets, or null.</param>
    /// <param name="granted">The days that were granted.</param>
    /// <returns>The latest of them; null where the campaign sets none.</returns>
    public static DateOnly? DueOf(DateOnly? first, IEnumerable<DateOnly?> granted) => first is null ? null : granted.Append(first).Max();

    /// <summary>How late something is.</summary>
    /// <param name="due">The day that holds, extensions counted; null where there is none.</param>
    /// <param name="on">The local day on which it was done; today while it is not.</param>
    /// <returns>Days; 0 when it is in time or nothing is due.</returns>
    public static int DaysLate(DateOnly? due, DateOnly on) => due is { } day ? Math.Max(0, on.DayNumber - day.DayNumber) : 0;

    private Refusal? RefuseAnswer(ExtensionAnswer answer)
    {
        if (answer.Reason?.Length > 500 || (answer.GrantedUntil is null && string.IsNullOrWhiteSpace(answer.Reason)))
            return ExtensionRefusals.AnswerReason;
        return answer.GrantedUntil <= FirstDue ? ExtensionRefusals.NotLater : null;
    }
}

/// <summary>What became of a request for more time.</summary>
public enum ExtensionStage
{
    /// <summary>It waits (待审批).</summary>
    Asked,

    /// <summary>More time was given (已批准).</summary>
    Approved,

    /// <summary>No more time was given (未批准).</summary>
    Refused,
}
