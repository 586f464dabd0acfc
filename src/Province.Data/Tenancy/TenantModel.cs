using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>The rules that the model as a whole obeys: every entity has an owner, and the owner leads every key.</summary>
internal static class TenantModel
{
    private static readonly MethodInfo ScopeToTenant = typeof(ProvinceDb).GetMethod("ScopeToTenant", BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo NarrowToUnit = typeof(ProvinceDb).GetMethod("NarrowToUnit", BindingFlags.NonPublic | BindingFlags.Instance)!;

    internal static void Apply(ProvinceDb db, ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsOwned()).ToList())
        {
            if (typeof(ITenantOwned).IsAssignableFrom(type.ClrType))
            {
                Check(type);
                ScopeToTenant.MakeGenericMethod(type.ClrType).Invoke(db, [model]);
                if (typeof(IUnitOwned).IsAssignableFrom(type.ClrType))
                    NarrowToUnit.MakeGenericMethod(type.ClrType).Invoke(db, [model]);
            }
            else if (!typeof(IReference).IsAssignableFrom(type.ClrType) && !IdentityTables.Holds(type.ClrType))
                throw new InvalidOperationException($"{type.ClrType.Name} must be {nameof(ITenantOwned)} or {nameof(IReference)}.");
        }
    }

    private static void Check(IMutableEntityType type)
    {
        const string tenant = nameof(ITenantOwned.Tenant);
        if (type.FindPrimaryKey()?.Properties[0].Name != tenant)
            throw new InvalidOperationException($"The tenant must lead the primary key of {type.ClrType.Name}.");
        foreach (var key in type.GetForeignKeys())
            if (key.Properties[0].Name != tenant && typeof(ITenantOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType))
                throw new InvalidOperationException($"The tenant must lead the foreign key from {type.ClrType.Name} to {key.PrincipalEntityType.ClrType.Name}.");
    }
}
