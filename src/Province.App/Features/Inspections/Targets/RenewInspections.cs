using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.Data;

namespace Province.App.Features.Inspections.Targets;

/// <summary>An inspection counts under the kinds that the accepted pool says now, not under those of a pool that was returned since.</summary>
internal sealed class RenewInspections(ProvinceDb db) : IOn<TargetsTakenAgain>
{
    public async Task HandleAsync(TargetsTakenAgain fact, CancellationToken ct)
    {
        var inspections = await db.Inspections.Where(inspection => fact.TargetIds.Contains(inspection.TargetId)).ToListAsync(ct);
        var targets = await db.GroupTargets.Where(target => fact.TargetIds.Contains(target.Id)).ToDictionaryAsync(target => target.Id, ct);
        foreach (var inspection in inspections)
            inspection.Renew(targets[inspection.TargetId]);
        await db.SaveChangesAsync(ct);
    }
}
