using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>Puts the filters on every tenant-owned entity; <see cref="TenantModelRules"/> then refuses a model that lacks one.</summary>
internal static class TenantModel
{
    private static readonly MethodInfo ScopeToTenant = typeof(ProvinceDb).GetMethod("ScopeToTenant", BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo NarrowToUnit = typeof(ProvinceDb).GetMethod("NarrowToUnit", BindingFlags.NonPublic | BindingFlags.Instance)!;

    internal static void Apply(ProvinceDb db, ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType).ToList())
        {
            if (typeof(ITenantOwned).IsAssignableFrom(type))
                ScopeToTenant.MakeGenericMethod(type).Invoke(db, [model]);
            if (typeof(ITenantOwned).IsAssignableFrom(type) && typeof(IUnitOwned).IsAssignableFrom(type))
                NarrowToUnit.MakeGenericMethod(type).Invoke(db, [model]);
        }
    }

    /// <summary>The entity that decides whose the row is: the type itself, or the one that owns it.</summary>
    internal static IReadOnlyEntityType OwnerOf(IReadOnlyEntityType type)
    {
        while (type.FindOwnership() is { } ownership)
            type = ownership.PrincipalEntityType;
        return type;
    }

    internal static bool IsTenantOwned(IReadOnlyEntityType type) => typeof(ITenantOwned).IsAssignableFrom(OwnerOf(type).ClrType);

    /// <summary>Whether each row is written by the tenant that publishes it, and not by the platform.</summary>
    internal static bool IsPublished(IReadOnlyEntityType type) => typeof(IPublished).IsAssignableFrom(OwnerOf(type).ClrType);

    internal static bool IsReference(IReadOnlyEntityType type) => typeof(IReference).IsAssignableFrom(OwnerOf(type).ClrType);

    /// <summary>The column of an owned entity's property in its table, which may be its owner's; null for any other entity.</summary>
    internal static string? ColumnOfOwned(IReadOnlyProperty property) =>
        property.DeclaringType is IReadOnlyEntityType type && type.IsOwned() && StoreObjectIdentifier.Create(type, StoreObjectType.Table) is { } table
            ? property.GetColumnName(table)
            : null;
}
