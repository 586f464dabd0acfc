using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Province.Domain.Audit;

namespace Province.Data.Tenancy;

/// <summary>The entities whose rows are added and never changed or deleted by the application; of one of them a property may be emptied.</summary>
internal static class AppendOnly
{
    internal static IReadOnlyList<Type> Types { get; } = [typeof(AuditEntry), typeof(AuditSeal), typeof(FiledAuditHead)];

    internal static bool Holds(Type type) => Types.Contains(type);

    /// <summary>The property that may be emptied, and nothing else done to: the personal detail of an audit entry; null for other entities.</summary>
    internal static string? ErasableOf(Type type) => type == typeof(AuditEntry) ? nameof(AuditEntry.Detail) : null;

    /// <summary>Whether a change empties the property that may be emptied, and does nothing else.</summary>
    internal static bool IsErasure(EntityEntry entry) =>
        entry.State == EntityState.Modified && ErasableOf(entry.Metadata.ClrType) is { } erasable
        && entry.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name == erasable && property.CurrentValue is null);
}
