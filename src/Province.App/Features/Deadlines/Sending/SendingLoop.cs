using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Sends what waits, in batches: each is claimed and committed as being sent, then sent, then its outcome is written down.</summary>
/// <remarks>Any number of these may run at once: of two at one batch the second finds other revisions and looks again. After a crash what was claimed
/// is in doubt; it is sent again later under the same message id, so that extra copies are at most those that were in flight.</remarks>
internal sealed class SendingLoop(Unattended unattended, Messenger messenger, SendingOptions options, TimeProvider clock, ILogger<SendingLoop> logger)
{
    /// <summary>At most so many are in doubt after a crash.</summary>
    internal const int BatchSize = 20;

    private const int AtOnce = 4;

    /// <summary>Over how many batches nodes that met at one spread.</summary>
    private const int Spread = 8;

    private const int MostMeetings = 100;

    /// <summary>One look at every tenant and channel; one that hangs keeps none of the others waiting for it.</summary>
    /// <returns>How many messages were tried.</returns>
    public async Task<LoopRound> RunOnceAsync(CancellationToken ct)
    {
        var (tried, failed) = (0, 0);
        var lines =
            from tenant in await unattended.TenantsAsync(ct)
            where tenant != TenantId.Platform
            from channel in messenger.Channels
            select (tenant, channel);
        await Parallel.ForEachAsync(lines, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (line, stop) =>
        {
            var round = await EmptyAsync(line.tenant, line.channel, stop);
            Interlocked.Add(ref tried, round.Done);
            Interlocked.Add(ref failed, round.Failed);
        });
        return new LoopRound(tried, failed);
    }

    private async Task<LoopRound> EmptyAsync(TenantId tenant, ReminderChannel channel, CancellationToken ct)
    {
        var (tried, met) = (0, 0);
        try
        {
            while (await unattended.ReadAsync(tenant, db => Waiting(db, channel).AnyAsync(ct)))
                if (await TrySendBatchAsync(tenant, channel, met > 0, ct) is { } sent)
                    tried += sent;
                else if (++met == MostMeetings)
                    break;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            logger.LogError(exception, "The reminders of {Tenant} by {Channel} could not be sent; they are tried again.", tenant, channel);
            return new LoopRound(tried, 1);
        }

        return new LoopRound(tried, 0);
    }

    private IQueryable<Reminder> Waiting(ProvinceDb db, ReminderChannel channel)
    {
        var now = clock.GetUtcNow();
        var doubted = now - options.DoubtAfter;
        return db.Reminders.Where(r => r.Channel == channel
            && ((r.State == ReminderState.Waiting && (r.NotBefore == null || r.NotBefore <= now)) || (r.State == ReminderState.Sending && r.TriedAt < doubted)));
    }

    /// <returns>How many were tried; null when another node claimed one of them first.</returns>
    private async Task<int?> TrySendBatchAsync(TenantId tenant, ReminderChannel channel, bool spread, CancellationToken ct)
    {
        var claimed = new List<Claimed>();
        try
        {
            await unattended.ChangeAsync(tenant, async db => claimed = await ClaimAsync(db, channel, spread, ct), ct);
        }
        catch (Exception exception) when (Collision.IsOne(exception))
        {
            logger.LogDebug(exception, "Another node is sending the reminders of {Tenant} by {Channel}.", tenant, channel);
            return null;
        }

        var sent = await messenger.SendAsync(tenant, channel, [.. claimed.Where(one => !one.IsOver)], ct);
        await unattended.ChangeAsync(tenant, db => WriteDownAsync(db, channel, claimed, sent, ct), CancellationToken.None);   // also while stopping: what was sent is known
        foreach (var failure in sent.Values.Select(one => one.Failure).OfType<string>().Distinct())
            logger.LogWarning("Reminders of {Tenant} by {Channel} were not sent: {Failure}", tenant, channel, failure);
        return claimed.Count;
    }

    /// <summary>The oldest; where another node is at them, any of the oldest few batches.</summary>
    private async Task<List<Claimed>> ClaimAsync(ProvinceDb db, ReminderChannel channel, bool spread, CancellationToken ct)
    {
        var oldest = Waiting(db, channel).OrderBy(r => r.MadeAt).ThenBy(r => r.Id);
        var rows = spread ? await oldest.Skip(RandomNumberGenerator.GetInt32(Spread) * BatchSize).Take(BatchSize).ToListAsync(ct) : [];
        if (rows.Count == 0)
            rows = await oldest.Take(BatchSize).ToListAsync(ct);
        var deadlines = rows.Select(r => r.DeadlineId).Distinct().ToList();
        var open = (await db.Deadlines.Where(d => deadlines.Contains(d.Id) && d.State == DeadlineState.Open).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        foreach (var row in rows)
            row.Claim(clock.GetUtcNow());
        return [.. rows.Select(row => new Claimed(row.Id, row.DeadlineId, row.AccountId, row.Title, row.Due, row.Attempts, !open.Contains(row.DeadlineId)))];
    }

    private async Task WriteDownAsync(ProvinceDb db, ReminderChannel channel, IReadOnlyList<Claimed> claimed, IReadOnlyDictionary<Guid, Sent> sent, CancellationToken ct)
    {
        var ids = claimed.Select(one => one.Id).ToList();
        var attempts = claimed.ToDictionary(one => one.Id, one => one.Attempts);
        var now = clock.GetUtcNow();
        foreach (var row in await db.Reminders.Where(r => r.Channel == channel && ids.Contains(r.Id)).ToListAsync(ct))
            if (row.State != ReminderState.Sending || row.Attempts != attempts[row.Id])
                continue;   // taken for lost and claimed anew by another node, which writes down its own outcome
            else if (!sent.TryGetValue(row.Id, out var outcome))
                row.Drop(now);
            else if (outcome.Failure is { } failure)
                row.Fail(failure, outcome.Again, now);
            else
                row.Succeed(now);
    }
}

/// <summary>A reminder that this node sends now.</summary>
/// <param name="IsOver">Whether what it reminds of was done or fell away meanwhile.</param>
internal sealed record Claimed(Guid Id, Guid DeadlineId, Guid AccountId, string Title, DateOnly Due, int Attempts, bool IsOver);
