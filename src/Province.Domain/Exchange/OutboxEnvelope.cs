using System.Security.Cryptography;
using System.Text;
using Province.Domain.Tenancy;

namespace Province.Domain.Exchange;

/// <summary>An envelope on its way to another tenant: an immutable snapshot, committed with the sender's own change.</summary>
public sealed class OutboxEnvelope : ITenantOwned
{
    /// <summary>Seals an envelope.</summary>
    /// <param name="tenant">The sender.</param>
    /// <param name="id">A new id; with the sender it names the envelope everywhere.</param>
    /// <param name="receiver">The receiver.</param>
    /// <param name="kind">What it is, such as <c>plan.filed</c>; chooses the receiver's handler.</param>
    /// <param name="subject">One line for people, in Chinese.</param>
    /// <param name="payload">The snapshot as JSON; never changed afterwards.</param>
    /// <param name="files">The SHA-256 of each attached file, which the sender holds.</param>
    /// <param name="sentAt">When it was sealed, UTC.</param>
    /// <param name="answerTo">The id of the receiver's envelope that this one answers, or null.</param>
    public OutboxEnvelope(TenantId tenant, Guid id, TenantId receiver, string kind, string subject, string payload,
        IReadOnlyList<string> files, DateTimeOffset sentAt, Guid? answerTo = null)
    {
        Tenant = tenant;
        Id = id;
        Receiver = receiver;
        Kind = kind;
        Subject = subject;
        Payload = payload;
        Sha256 = HashOf(payload);
        Files = [.. files];
        SentAt = sentAt;
        AnswerTo = answerTo;
    }

    private OutboxEnvelope() => (Kind, Subject, Payload, Sha256, Files) = (null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The envelope's id, unique with the sender.</summary>
    public Guid Id { get; private set; }

    /// <summary>The receiver.</summary>
    public TenantId Receiver { get; private set; }

    /// <summary>What it is.</summary>
    public string Kind { get; private set; }

    /// <summary>One line for people.</summary>
    public string Subject { get; private set; }

    /// <summary>The snapshot.</summary>
    public string Payload { get; private set; }

    /// <summary>The SHA-256 of the snapshot's UTF-8 bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The SHA-256 of each attached file.</summary>
    public List<string> Files { get; private set; }

    /// <summary>When it was sealed.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The envelope of the receiver that this one answers, or null.</summary>
    public Guid? AnswerTo { get; private set; }

    /// <summary>When the receiver had it and had handled it; null while it is on its way.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>How often delivery was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When the last try was made.</summary>
    public DateTimeOffset? LastTriedAt { get; private set; }

    /// <summary>Why the last try failed, in English; null when it did not.</summary>
    public string? LastError { get; private set; }

    /// <summary>When an answer came, and null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Notes that it arrived.</summary>
    /// <param name="at">When, UTC.</param>
    public void MarkDelivered(DateTimeOffset at)
    {
        Attempts++;
        LastTriedAt = at;
        LastError = null;
        DeliveredAt ??= at;
    }

    /// <summary>Notes that a try failed.</summary>
    /// <param name="at">When, UTC.</param>
    /// <param name="error">Why, in English.</param>
    public void MarkFailed(DateTimeOffset at, string error)
    {
        Attempts++;
        LastTriedAt = at;
        LastError = error;
    }

    /// <summary>Notes that an answer came.</summary>
    /// <param name="at">When, UTC.</param>
    public void MarkAnswered(DateTimeOffset at) => AnsweredAt ??= at;

    /// <summary>The fingerprint of a snapshot.</summary>
    /// <param name="payload">The snapshot.</param>
    /// <returns>64 lower-case hexadecimal digits, over the UTF-8 bytes.</returns>
    public static string HashOf(string payload) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload)));
}
