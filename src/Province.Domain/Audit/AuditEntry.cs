using System.Security.Cryptography;
using System.Text;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Audit;

/// <summary>Who did what to what, and when; written in the transaction of the change, never altered.</summary>
public sealed class AuditEntry : ITenantOwned
{
    /// <summary>The most characters that the name of who did it has: a person's and the key's that acted for the person.</summary>
    public const int LongestActorName = 100;

    /// <summary>Writes an entry.</summary>
    /// <param name="tenant">The tenant in which it was done.</param>
    /// <param name="id">A new id.</param>
    /// <param name="at">When, UTC; kept to the microsecond, as every database can.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="act">What was done.</param>
    public AuditEntry(TenantId tenant, Guid id, DateTimeOffset at, AuditActor actor, AuditAct act)
    {
        Tenant = tenant;
        Id = id;
        At = new DateTimeOffset(at.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        ActorId = actor.Id;
        ActorName = actor.Name;
        Action = act.Action;
        SubjectKind = act.Subject.Kind;
        SubjectId = act.Subject.Id;
        SubjectTitle = act.Subject.Title;
        Detail = act.Detail;
        DetailHash = HashOf(act.Detail);
    }

    private AuditEntry() =>
        (ActorName, Action, SubjectKind, SubjectId, SubjectTitle, DetailHash) = (null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant.</summary>
    public Guid Id { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The account of who did it; null for a job or an operator's verb.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The name of who did it, as it was then.</summary>
    public string ActorName { get; private set; }

    /// <summary>The use case.</summary>
    public string Action { get; private set; }

    /// <summary>What kind of thing it was done to, such as <c>plan</c>.</summary>
    public string SubjectKind { get; private set; }

    /// <summary>The id of that thing.</summary>
    public string SubjectId { get; private set; }

    /// <summary>The name of that thing, for people.</summary>
    public string SubjectTitle { get; private set; }

    /// <summary>What changed; null once it was erased on record.</summary>
    public string? Detail { get; private set; }

    /// <summary>The SHA-256 of the detail, which the chain holds instead of the detail.</summary>
    public string DetailHash { get; private set; }

    /// <summary>Erases the detail, and with it the personal data in it; its hash stays, so that the chain still verifies.</summary>
    /// <param name="by">The account of who erases it.</param>
    /// <remarks>The erasure must be recorded by an entry of its own, with the action <see cref="AuditChain.Erasure"/> and this entry's id as its subject;
    /// without one, verification reports it.</remarks>
    /// <exception cref="RefusedException"><see cref="RefuseErasure"/> has something against it.</exception>
    public void EraseDetail(Guid by)
    {
        RefusedException.Enforce(RefuseErasure(by));
        Detail = null;
    }

    /// <summary>Says whether somebody may erase the detail.</summary>
    /// <param name="by">The account of who would erase it.</param>
    /// <returns>The refusal, or null: an entry is erased once, by another person than the one who acted, and an entry that records an erasure stays.</returns>
    public Refusal? RefuseErasure(Guid by)
    {
        if (Detail is null)
            return AuditRefusals.ErasedAlready;
        if (Action == AuditChain.Erasure)
            return AuditRefusals.RecordsErasure;
        return ActorId == by ? AuditRefusals.OwnAct : null;
    }

    /// <summary>The fingerprint of a detail.</summary>
    /// <param name="detail">The detail.</param>
    /// <returns>64 lower-case hexadecimal digits, over the UTF-8 bytes.</returns>
    public static string HashOf(string detail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(detail)));
}

/// <summary>Who did something.</summary>
/// <param name="Id">The account, or null for a job or an operator's verb.</param>
/// <param name="Name">The name at the time.</param>
public sealed record AuditActor(Guid? Id, string Name);

/// <summary>What something was done to.</summary>
/// <param name="Kind">What kind of thing, such as <c>plan</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name, for people.</param>
public sealed record AuditSubject(string Kind, string Id, string Title);

/// <summary>What was done.</summary>
/// <param name="Action">The use case, such as <c>FilePlan</c>.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Detail">What changed, as JSON or a sentence; may be erased later, its hash stays.</param>
public sealed record AuditAct(string Action, AuditSubject Subject, string Detail);
