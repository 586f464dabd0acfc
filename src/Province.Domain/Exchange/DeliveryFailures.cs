namespace Province.Domain.Exchange;

/// <summary>Why a delivery failed, as the sender may know it: codes that say nothing of the receiver's inside.</summary>
/// <remarks>A receiver's handler that refuses adds the code of its refusal to these.</remarks>
public static class DeliveryFailures
{
    /// <summary>The receiver is no tenant, or none that the sender may write to.</summary>
    public const string NoRoute = "receiver.unknown";

    /// <summary>The receiver has no handler for the kind of envelope.</summary>
    public const string UnknownKind = "kind.unknown";

    /// <summary>The snapshot or an attached file does not match its fingerprint.</summary>
    public const string Altered = "snapshot.altered";

    /// <summary>The sender does not hold an attached file.</summary>
    public const string FileMissing = "file.missing";

    /// <summary>The envelope answers one that the receiver never sent to this sender.</summary>
    public const string AnswersNothing = "answer.unknown";

    /// <summary>Something failed at the receiver; the cause is in the log.</summary>
    public const string Receiver = "receiver.failed";
}
