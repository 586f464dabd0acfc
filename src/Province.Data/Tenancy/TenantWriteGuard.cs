using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>
/// Refuses to save a row of another tenant or unit, to move a row between tenants or units, to change what is append-only,
/// to write what another tenant publishes, and to write other reference rows outside the platform.
/// </summary>
internal sealed class TenantWriteGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((ProvinceDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((ProvinceDb)eventData.Context!);
        return new(result);
    }

    private static void Check(ProvinceDb db)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
                continue;
            if (entry.Entity is ITenantOwned row)
                CheckOwned(db, entry, row);
            else if (entry.Entity is IPublished published)
                CheckPublished(db, entry, published);
            else if (entry.Entity is IReference && db.Tenant != TenantId.Platform)
                throw new InvalidOperationException($"Reference row {entry.Metadata.DisplayName()} written while in {db.Tenant}; only the platform writes those.");
        }
    }

    private static void CheckPublished(ProvinceDb db, EntityEntry entry, IPublished row)
    {
        if (row.Publisher != db.Tenant || !(entry.State == EntityState.Added || db.Tenant.Equals(entry.Property(nameof(IPublished.Publisher)).OriginalValue)))
            throw new InvalidOperationException($"Published row of {entry.Metadata.DisplayName()} of {row.Publisher} written while in {db.Tenant}; only its publisher writes it.");
    }

    private static void CheckOwned(ProvinceDb db, EntityEntry entry, ITenantOwned row)
    {
        var isNew = entry.State == EntityState.Added;
        if (row.Tenant != db.Tenant || !(isNew || db.Tenant.Equals(entry.Property(nameof(ITenantOwned.Tenant)).OriginalValue)))
            throw new InvalidOperationException($"Row of {entry.Metadata.DisplayName()} of tenant {row.Tenant} written while in {db.Tenant}.");
        if (!isNew && AppendOnly.Holds(entry.Metadata.ClrType) && !AppendOnly.IsErasure(entry))
            throw new InvalidOperationException($"Row of {entry.Metadata.DisplayName()} changed or deleted; rows are only ever added there.");
        if (row is IUnitOwned part && db.Unit is { } unit
            && (part.UnitCode != unit || !(isNew || unit.Equals(entry.Property(nameof(IUnitOwned.UnitCode)).OriginalValue))))
            throw new InvalidOperationException($"Row of {entry.Metadata.DisplayName()} of unit {part.UnitCode} written by a caller who reaches only {unit}.");
    }
}
