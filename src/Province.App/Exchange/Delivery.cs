using Microsoft.EntityFrameworkCore;
using Province.App.Features.Exchange;
using Province.App.Jobs;
using Province.Domain.Exchange;
using Province.Domain.Files;
using Province.Domain.Tenancy;

namespace Province.App.Exchange;

/// <summary>
/// Carries one envelope from the sender's tenant into the receiver's. The two sides commit one after the other: when the process dies between them
/// the envelope is carried again, and the receiver's unique key (sender, envelope) makes the second time a no-op.
/// </summary>
internal sealed class Delivery(Unattended unattended)
{
    private const int TriesAgainstOthers = 3;

    /// <summary>Returns when the receiver has the envelope and has handled it, now or before.</summary>
    public async Task CarryAsync(TenantId sender, Guid id, CancellationToken ct)
    {
        var envelope = await unattended.ReadAsync(sender, db => db.Outbox.AsNoTracking().SingleAsync(e => e.Id == id, ct));
        if (!ExchangeRoute.IsOpen(sender, envelope.Receiver))
            throw new DeliveryFailedException(DeliveryFailures.NoRoute, $"There is no way from {sender} to {envelope.Receiver}.");
        if (!await unattended.ReadAsync(TenantId.Platform, db => db.Tenants.AnyAsync(tenant => tenant.Id == envelope.Receiver, ct)))
            throw new DeliveryFailedException(DeliveryFailures.NoRoute, $"{envelope.Receiver} is no tenant.");
        for (var tries = 1; !await HasArrivedAsync(envelope, ct); tries++)
        {
            try
            {
                var files = await FilesToCopyAsync(envelope, ct);
                await unattended.DoorInto(envelope.Receiver, "系统投递").CallAsync((ReceiveEnvelope.Handler h) => h.HandleAsync(envelope, files, ct), ct);
                return;
            }
            catch (DbUpdateException) when (tries < TriesAgainstOthers)
            {
                // Another node brought the same envelope, or a file that this one carries too: look again.
            }
        }
    }

    private Task<bool> HasArrivedAsync(OutboxEnvelope envelope, CancellationToken ct) => unattended.ReadAsync(envelope.Receiver,
        db => db.Inbox.AnyAsync(arrived => arrived.Sender == envelope.Tenant && arrived.EnvelopeId == envelope.Id, ct));

    private async Task<IReadOnlyList<StoredFile>> FilesToCopyAsync(OutboxEnvelope envelope, CancellationToken ct)
    {
        if (envelope.Files.Count == 0)
            return [];
        var held = await unattended.ReadAsync(envelope.Receiver,
            db => db.Files.Where(file => envelope.Files.Contains(file.Sha256)).Select(file => file.Sha256).ToListAsync(ct));
        var lacking = envelope.Files.Except(held, StringComparer.Ordinal).ToList();
        if (lacking.Count == 0)
            return [];
        var files = await unattended.ReadAsync(envelope.Tenant,
            db => db.Files.AsNoTracking().Include(file => file.Content).Where(file => lacking.Contains(file.Sha256)).ToListAsync(ct));
        return files.Count == lacking.Count
            ? files
            : throw new DeliveryFailedException(DeliveryFailures.FileMissing, $"{envelope.Tenant} does not hold {lacking.Count - files.Count} file(s) attached to envelope {envelope.Id}.");
    }
}
