using Province.App.Security;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Exchange;

/// <summary>Hands an envelope to the exchange; it leaves when the use case commits, and never when it does not.</summary>
internal sealed class Outgoing(ProvinceDb db, Session session, TimeProvider clock)
{
    /// <summary>Seals an envelope.</summary>
    /// <param name="receiver">A city sends to its province, a province to its cities.</param>
    /// <param name="kind">What it is, such as <c>plan.filed</c>.</param>
    /// <param name="subject">One line for people.</param>
    /// <param name="payload">The snapshot as JSON.</param>
    /// <param name="files">The SHA-256 of attached files that the sender holds.</param>
    /// <param name="answerTo">The envelope that this one answers, or null.</param>
    /// <returns>The envelope; its id is known at once.</returns>
    public OutboxEnvelope Send(TenantId receiver, string kind, string subject, string payload, IReadOnlyList<string>? files = null, Guid? answerTo = null)
    {
        if (receiver == session.Tenant || receiver.Province != session.Tenant.Province || (session.Tenant.IsCity && receiver.IsCity))
            throw new InvalidOperationException($"No envelope goes from {session.Tenant} to {receiver}: what crosses goes through the province.");
        var at = clock.GetUtcNow();
        var envelope = new OutboxEnvelope(session.Tenant, Guid.CreateVersion7(at), receiver, kind, subject, payload, files ?? [], at, answerTo);
        db.Outbox.Add(envelope);
        return envelope;
    }
}
