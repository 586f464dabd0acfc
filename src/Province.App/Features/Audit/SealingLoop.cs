using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>Chains what was written to each tenant's audit trail, and files the head of each city's chain once a day.</summary>
/// <remarks>Order: among the entries that are not sealed yet, by time and then by id. An entry that committed late is sealed later, so numbers say
/// in which order entries were sealed and their times when things were done. Any number of these may run at once: the number and the entry are
/// both unique, so of two sealers one fails and looks again.</remarks>
internal sealed class SealingLoop(Unattended unattended, TimeProvider clock, ILogger<SealingLoop> logger)
{
    internal const int BatchSize = 500;

    /// <summary>How late an entry may commit and still be found by the quick look; once a day the look goes back to the beginning.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromHours(1);

    private readonly Dictionary<TenantId, DateOnly> _lookedBackOn = [];
    private readonly Dictionary<TenantId, DateOnly> _filedOn = [];

    /// <summary>One look at every tenant; trouble in one does not keep it from the next.</summary>
    /// <returns>How many entries were sealed.</returns>
    public async Task<LoopRound> RunOnceAsync(CancellationToken ct)
    {
        var (sealedNow, failed) = (0, 0);
        foreach (var tenant in await unattended.TenantsAsync(ct))
            try
            {
                sealedNow += await SealAsync(tenant, ct);
                await FileHeadAsync(tenant, ct);
            }
            catch (DbUpdateException exception) when (!ct.IsCancellationRequested)
            {
                logger.LogInformation(exception, "Another node is sealing the audit trail of {Tenant}.", tenant);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                logger.LogError(exception, "The audit trail of {Tenant} could not be sealed; it is looked at again.", tenant);
                failed++;
            }

        return new LoopRound(sealedNow, failed);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    private async Task<int> SealAsync(TenantId tenant, CancellationToken ct)
    {
        var today = Today;
        var back = _lookedBackOn.GetValueOrDefault(tenant) != today;
        var sealedNow = 0;
        for (var batch = BatchSize; batch == BatchSize; sealedNow += batch)
        {
            batch = 0;
            if (await unattended.ReadAsync(tenant, async db => await (await UnsealedAsync(db, back, ct)).AnyAsync(ct)))
                await unattended.ChangeAsync(tenant, async db => batch = await SealBatchAsync(db, back, ct), ct);
        }

        _lookedBackOn[tenant] = today;
        return sealedNow;
    }

    private static async Task<int> SealBatchAsync(ProvinceDb db, bool back, CancellationToken ct)
    {
        var last = await LastAsync(db, ct);
        var entries = await (await UnsealedAsync(db, back, ct)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Take(BatchSize).AsNoTracking().ToListAsync(ct);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? AuditSeal.Genesis);
        foreach (var entry in entries)
        {
            var seal = new AuditSeal(++number, hash, entry);
            hash = seal.Hash;
            db.AuditSeals.Add(seal);
        }

        return entries.Count;
    }

    private static async Task<IQueryable<AuditEntry>> UnsealedAsync(ProvinceDb db, bool back, CancellationToken ct)
    {
        var unsealed = db.AuditEntries.Where(entry => !db.AuditSeals.Any(seal => seal.EntryId == entry.Id));
        if (back || await LastAsync(db, ct) is not { } last)
            return unsealed;
        var newest = await db.AuditEntries.Where(entry => entry.Id == last.EntryId).Select(entry => (DateTimeOffset?)entry.At).SingleOrDefaultAsync(ct);
        var since = newest - Lateness;
        return since is null ? unsealed : unsealed.Where(entry => entry.At >= since);
    }

    private static Task<AuditSeal?> LastAsync(ProvinceDb db, CancellationToken ct) =>
        db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(ct);

    private async Task FileHeadAsync(TenantId tenant, CancellationToken ct)
    {
        var today = Today;
        if (!tenant.IsCity || _filedOn.GetValueOrDefault(tenant) == today)
            return;
        if (await unattended.ReadAsync(tenant, db => IsHeadDueAsync(db, today, ct)))
            await unattended.DoorInto(tenant, "系统封存").CallAsync((FileAuditHead.Handler h) => h.HandleAsync(ct), ct);
        _filedOn[tenant] = today;
    }

    /// <summary>Due once a day, and only when more was sealed than the entry that the last filing left itself.</summary>
    private static async Task<bool> IsHeadDueAsync(ProvinceDb db, DateOnly today, CancellationToken ct)
    {
        var midnight = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUniversalTime();
        var filed = await db.Outbox.AsNoTracking().Where(envelope => envelope.Kind == FiledAuditHead.Kind).OrderByDescending(envelope => envelope.SentAt).FirstOrDefaultAsync(ct);
        if (filed?.SentAt >= midnight)
            return false;
        var number = filed is null ? 0 : JsonSerializer.Deserialize<AuditHead>(filed.Payload, JsonSerializerOptions.Web)!.Number;
        return await db.AuditSeals.AnyAsync(seal => seal.Number > number
            && db.AuditEntries.Any(entry => entry.Id == seal.EntryId && entry.Action != nameof(FileAuditHead)), ct);
    }
}
