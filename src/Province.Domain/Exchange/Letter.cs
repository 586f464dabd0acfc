namespace Province.Domain.Exchange;

/// <summary>What a sender puts into an envelope.</summary>
/// <param name="Kind">What it is, such as <c>plan.filed</c>; chooses the receiver's handler. 1 to 60 ASCII characters.</param>
/// <param name="Thread">What it is about, such as <c>plan/2024</c>; envelopes of one thread from one sender to one receiver arrive in the order
/// in which they were sealed, and one that fails holds the later ones of its thread back. 1 to 100 characters.</param>
/// <param name="Subject">One line for people, in Chinese; the envelope keeps the first <see cref="OutboxEnvelope.MaxSubject"/> characters.</param>
/// <param name="Payload">The snapshot as JSON; never changed afterwards.</param>
public sealed record Letter(string Kind, string Thread, string Subject, string Payload)
{
    /// <summary>The SHA-256 of each attached file, which the sender holds; none at first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The receiver's envelope that this one answers, or null.</summary>
    public Guid? AnswerTo { get; init; }
}
