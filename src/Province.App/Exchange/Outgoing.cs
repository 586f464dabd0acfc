using Province.App.Security;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Exchange;

/// <summary>Hands an envelope to the exchange; it leaves when the use case commits, and never when it does not.</summary>
internal sealed class Outgoing(ProvinceDb db, Session session, DeliveryKick kick, TimeProvider clock)
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Seals an envelope.</summary>
    /// <param name="receiver">A city sends to its province, a province to its cities; anything else is a bug and throws.</param>
    /// <param name="letter">What is in it. Attached files must be stored by the sender; an answer names the envelope it answers.</param>
    /// <returns>The envelope; its id is known at once.</returns>
    public OutboxEnvelope Send(TenantId receiver, Letter letter)
    {
        if (_last == DateTimeOffset.MinValue)
            session.AfterCommit(() => kick.Kick(session.Tenant));
        // Two of one use case must not share a moment: the moment is their order.
        var now = clock.GetUtcNow();
        _last = now > _last ? now : _last.AddMicroseconds(1);
        var envelope = new OutboxEnvelope(session.Tenant, Guid.CreateVersion7(_last), receiver, letter, _last);
        db.Outbox.Add(envelope);
        return envelope;
    }
}
