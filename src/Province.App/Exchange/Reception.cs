using Province.App.Facts;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Exchange;

/// <summary>Hands an envelope to whoever takes in its kind, and says what became of it: a fact where it was taken, a note to the sender where it was not.</summary>
internal sealed class Reception(IEnumerable<IReceive> receivers, FactBoard facts, Decline decline)
{
    /// <exception cref="DeliveryFailedException">Nobody takes in that kind.</exception>
    public IReceive For(string kind) => receivers.SingleOrDefault(candidate => candidate.Kind == kind)
        ?? throw new DeliveryFailedException(DeliveryFailures.UnknownKind, $"Nothing takes in envelopes of kind '{kind}'.");

    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<Refusal?> TakeAsync(IReceive receiver, InboxEnvelope envelope, CancellationToken ct)
    {
        var refusal = await receiver.HandleAsync(envelope, ct);
        if (refusal is null)
            await facts.TellAsync(new EnvelopeTaken(envelope), ct);
        else
            decline.Send(envelope, refusal);
        return refusal;
    }
}
