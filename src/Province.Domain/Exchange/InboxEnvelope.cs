using Province.Domain.Tenancy;

namespace Province.Domain.Exchange;

/// <summary>An envelope that arrived from another tenant; at most one row for each sender and envelope.</summary>
public sealed class InboxEnvelope : ITenantOwned
{
    /// <summary>Takes an envelope in.</summary>
    /// <param name="tenant">The receiver, who owns this row.</param>
    /// <param name="envelope">The sender's envelope, copied whole.</param>
    /// <param name="receivedAt">When it arrived, UTC.</param>
    /// <exception cref="DeliveryFailedException">The envelope is for another tenant, or its snapshot does not match its fingerprint.</exception>
    public InboxEnvelope(TenantId tenant, OutboxEnvelope envelope, DateTimeOffset receivedAt)
    {
        if (envelope.Receiver != tenant || !ExchangeRoute.IsOpen(envelope.Tenant, tenant))
            throw new DeliveryFailedException(DeliveryFailures.NoRoute, $"Envelope {envelope.Id} goes from {envelope.Tenant} to {envelope.Receiver}, not to {tenant}.");
        if (OutboxEnvelope.HashOf(envelope.Payload) != envelope.Sha256)
            throw new DeliveryFailedException(DeliveryFailures.Altered, $"Envelope {envelope.Id} does not match its fingerprint.");
        Tenant = tenant;
        Sender = envelope.Tenant;
        EnvelopeId = envelope.Id;
        Kind = envelope.Kind;
        Thread = envelope.Thread;
        Subject = envelope.Subject;
        Payload = envelope.Payload;
        Sha256 = envelope.Sha256;
        Files = [.. envelope.Files];
        SentAt = envelope.SentAt;
        AnswerTo = envelope.AnswerTo;
        ReceivedAt = receivedAt;
    }

    private InboxEnvelope() => (Kind, Thread, Subject, Payload, Sha256, Files) = (null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The sender.</summary>
    public TenantId Sender { get; private set; }

    /// <summary>The sender's envelope.</summary>
    public Guid EnvelopeId { get; private set; }

    /// <summary>What it is.</summary>
    public string Kind { get; private set; }

    /// <summary>What it is about.</summary>
    public string Thread { get; private set; }

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

    /// <summary>When it arrived and its handler had run: both are one commit.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }
}
