using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Exchange;

/// <summary>Looks into the outboxes and has carried what is due. Any number of these may run at once, in one process or in several.</summary>
/// <remarks>Envelopes of one thread (sender, receiver, thread) are carried in the order in which they were sealed: one that failed, or waits to be
/// tried again, holds the later ones of its thread back and no others.</remarks>
internal sealed class DeliveryLoop(Unattended unattended, Delivery delivery, TimeProvider clock, ILogger<DeliveryLoop> logger)
{
    private sealed record Waiting(Guid Id, TenantId Receiver, string Thread, int Attempts, DateTimeOffset NextTryAt);

    /// <summary>One look into everybody's outbox.</summary>
    /// <returns>How many envelopes arrived.</returns>
    public async Task<LoopRound> RunOnceAsync(CancellationToken ct) => await RunOnceAsync(await unattended.TenantsAsync(ct), ct);

    /// <summary>One look into some outboxes; trouble in one does not keep it from the next.</summary>
    /// <returns>How many envelopes arrived.</returns>
    public async Task<LoopRound> RunOnceAsync(IEnumerable<TenantId> senders, CancellationToken ct)
    {
        var (arrived, failed) = (0, 0);
        foreach (var sender in senders)
            try
            {
                arrived += await EmptyAsync(sender, ct);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                logger.LogError(exception, "The outbox of {Tenant} could not be worked through; it is looked into again.", sender);
                failed++;
            }

        return new LoopRound(arrived, failed);
    }

    private async Task<int> EmptyAsync(TenantId sender, CancellationToken ct)
    {
        var waiting = await unattended.ReadAsync(sender, db => db.Outbox.Where(e => e.DeliveredAt == null).OrderBy(e => e.SentAt).ThenBy(e => e.Id)
            .Select(e => new Waiting(e.Id, e.Receiver, e.Thread, e.Attempts, e.NextTryAt)).ToListAsync(ct));
        var heldBack = new HashSet<(TenantId, string)>();
        var arrived = 0;
        foreach (var next in waiting.Where(next => !heldBack.Contains((next.Receiver, next.Thread))))
            if ((next.Attempts == 0 || next.NextTryAt <= clock.GetUtcNow()) && await DeliverAsync(sender, next.Id, ct))
                arrived++;
            else
                heldBack.Add((next.Receiver, next.Thread));
        return arrived;
    }

    private async Task<bool> DeliverAsync(TenantId sender, Guid id, CancellationToken ct)
    {
        string? failure = null;
        try
        {
            await delivery.CarryAsync(sender, id, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            failure = CodeOf(exception);
            logger.LogError(exception, "Envelope {Envelope} of {Tenant} was not delivered ({Code}); it is tried again.", id, sender, failure);
        }

        await NoteAsync(sender, id, failure, ct);
        return failure is null;
    }

    private static string CodeOf(Exception exception) => exception switch
    {
        DeliveryFailedException failed => failed.Code,
        RefusedException refused => refused.Refusal.Code,
        _ => DeliveryFailures.Receiver,
    };

    private async Task NoteAsync(TenantId sender, Guid id, string? failure, CancellationToken ct)
    {
        try
        {
            await unattended.ChangeAsync(sender, async db =>
            {
                var envelope = await db.Outbox.SingleAsync(e => e.Id == id, ct);
                if (envelope.DeliveredAt is not null)
                    return;
                if (failure is null)
                    envelope.MarkDelivered(clock.GetUtcNow());
                else
                    envelope.MarkFailed(clock.GetUtcNow(), failure);
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            logger.LogInformation("Another node has noted the outcome of envelope {Envelope} of {Tenant}.", id, sender);
        }
    }
}
