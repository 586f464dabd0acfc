using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.Data;

namespace Province.App.Features.Inspections.Targets;

/// <summary>A target that somebody visited stays when its draw is declared void; so does one that was reported closed.</summary>
internal sealed class KeepInspectedTargets(ProvinceDb db) : IOn<TargetsDropped>
{
    public async Task HandleAsync(TargetsDropped fact, CancellationToken ct)
    {
        foreach (var used in await db.Inspections.Where(inspection => fact.TargetIds.Contains(inspection.TargetId)).Select(inspection => inspection.TargetId).ToListAsync(ct))
            fact.Keep(used);
    }
}
