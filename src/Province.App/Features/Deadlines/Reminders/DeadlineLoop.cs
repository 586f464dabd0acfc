using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Reminders;

/// <summary>Looks at every tenant's deadlines and makes what reminders are due. Any number of these may run at once; trouble in one tenant does not keep it from the next.</summary>
internal sealed class DeadlineLoop(Unattended unattended, TimeProvider clock, ILogger<DeadlineLoop> logger)
{
    private const string Name = "系统提醒";

    /// <returns>How many reminders were made.</returns>
    public async Task<LoopRound> RunOnceAsync(CancellationToken ct)
    {
        var (told, failed) = (0, 0);
        foreach (var tenant in (await unattended.TenantsAsync(ct)).Where(tenant => tenant != TenantId.Platform))
            try
            {
                told += await RunAsync(tenant, ct);
            }
            catch (Exception exception) when ((Collision.IsOne(exception) || exception is RefusedException { Refusal.Kind: RefusalKind.Stale }) && !ct.IsCancellationRequested)
            {
                logger.LogInformation(exception, "Another node is looking at the deadlines of {Tenant}.", tenant);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                logger.LogError(exception, "The deadlines of {Tenant} could not be looked at; they are looked at again.", tenant);
                failed++;
            }

        return new LoopRound(told, failed);
    }

    private async Task<int> RunAsync(TenantId tenant, CancellationToken ct)
    {
        var today = ChinaTime.Today(clock);
        if (await unattended.ReadAsync(tenant, db => OpenYear.IsNeededAsync(db, tenant, today.Year, ct)))
            await unattended.DoorInto(tenant, Name).CallAsync((OpenYear.Handler h) => h.HandleAsync(today.Year, ct), ct);
        var told = 0;
        while (await unattended.ReadAsync(tenant, db => ScanDeadlines.Due(db, today).AnyAsync(ct)))
            told += (await unattended.DoorInto(tenant, Name).CallAsync((ScanDeadlines.Handler h) => h.HandleAsync(ct), ct)).Told;
        return told;
    }
}
