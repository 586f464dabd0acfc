using Province.Domain.Tenancy;

namespace Province.Domain.Exchange;

/// <summary>An envelope that arrived from another tenant; at most one row for each sender and envelope.</summary>
public sealed class InboxEnvelope : ITenantOwned
{
    /// <summary>Takes an envelope in.</summary>
    /// <param name="tenant">The receiver, who owns this row.</param>
    /// <param name="sender">The sender.</param>
    /// <param name="envelope">The sender's envelope, copied whole.</param>
    /// <param name="receivedAt">When it arrived, UTC.</param>
    /// <exception cref="ArgumentException">The envelope is for another tenant, from another sender, or its snapshot does not match its fingerprint.</exception>
    public InboxEnvelope(TenantId tenant, TenantId sender, OutboxEnvelope envelope, DateTimeOffset receivedAt)
    {
        if (envelope.Receiver != tenant || envelope.Tenant != sender)
            throw new ArgumentException($"Envelope {envelope.Id} is from {envelope.Tenant} for {envelope.Receiver}.", nameof(envelope));
        if (OutboxEnvelope.HashOf(envelope.Payload) != envelope.Sha256)
            throw new ArgumentException($"Envelope {envelope.Id} does not match its fingerprint.", nameof(envelope));
        Tenant = tenant;
        Sender = sender;
        EnvelopeId = envelope.Id;
        Kind = envelope.Kind;
        Subject = envelope.Subject;
        Payload = envelope.Payload;
        Sha256 = envelope.Sha256;
        Files = [.. envelope.Files];
        SentAt = envelope.SentAt;
        AnswerTo = envelope.AnswerTo;
        ReceivedAt = receivedAt;
    }

    private InboxEnvelope() => (Kind, Subject, Payload, Sha256, Files) = (null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The sender.</summary>
    public TenantId Sender { get; private set; }

    /// <summary>The sender's envelope.</summary>
    public Guid EnvelopeId { get; private set; }

    /// <summary>What it is.</summary>
    public string Kind { get; private set; }

    /// <summary>One line for people.</summary>
    public string Subject { get; private set; }

    /// <summary>The snapshot.</summary>
    public string Payload { get; private set; }

    /// <summary>The SHA-256 of the snapshot.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The SHA-256 of each attached file.</summary>
    public List<string> Files { get; private set; }

    /// <summary>When the sender sealed it.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The receiver's own envelope that this one answers, or null.</summary>
    public Guid? AnswerTo { get; private set; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>When its handler had run; null when it has not yet.</summary>
    public DateTimeOffset? HandledAt { get; private set; }

    /// <summary>Notes that its handler has run.</summary>
    /// <param name="at">When, UTC.</param>
    public void MarkHandled(DateTimeOffset at) => HandledAt ??= at;
}
