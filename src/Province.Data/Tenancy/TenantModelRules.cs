using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>The rules of the model as a whole, checked last: every entity has one kind of owner, is filtered, and the tenant leads all its keys.</summary>
internal sealed class TenantModelRules : IModelFinalizingConvention
{
    private const string Tenant = nameof(ITenantOwned.Tenant);
    private const string Publisher = nameof(IPublished.Publisher);

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes())
        {
            CheckOwner(type);
            CheckSource(type);
            if (TenantModel.IsPublished(type) && type.FindPrimaryKey()?.Properties[0].Name != Publisher)
                throw new InvalidOperationException($"{Publisher} must lead the key of {type.DisplayName()}: the policies read it there.");
            if (!TenantModel.IsTenantOwned(type) || type.IsMappedToJson())
                continue;
            CheckKeys(type);
            CheckFilters(type);
        }
    }

    private static void CheckOwner(IReadOnlyEntityType type)
    {
        var owner = TenantModel.OwnerOf(type).ClrType;
        var kinds = new[] { typeof(ITenantOwned).IsAssignableFrom(owner), typeof(IReference).IsAssignableFrom(owner), IdentityTables.Holds(owner) };
        if (kinds.Count(kind => kind) != 1)
            throw new InvalidOperationException($"{owner.Name} must be {nameof(ITenantOwned)} or {nameof(IReference)}, and not both.");
    }

    /// <summary>A view or a function runs as its owner, whom no policy binds.</summary>
    private static void CheckSource(IReadOnlyEntityType type)
    {
        if (type.GetViewName() is not null || type.GetFunctionName() is not null || type.GetSqlQuery() is not null)
            throw new InvalidOperationException($"{type.DisplayName()} must be mapped to a table: row-level security does not reach through a view, a function or a query.");
    }

    private static void CheckKeys(IReadOnlyEntityType type)
    {
        if (type.FindPrimaryKey() is null)
            throw new InvalidOperationException($"{type.DisplayName()} has no primary key for the tenant to lead.");
        foreach (var key in type.GetKeys())
            Check(key.Properties, $"key of {type.DisplayName()}");
        foreach (var key in type.GetForeignKeys().Where(key => TenantModel.IsTenantOwned(key.PrincipalEntityType)))
        {
            Check(key.Properties, $"foreign key from {type.DisplayName()} to {key.PrincipalEntityType.DisplayName()}");
            Check(key.PrincipalKey.Properties, $"key of {key.PrincipalEntityType.DisplayName()}");
        }

        foreach (var index in type.GetIndexes())
            Check(index.Properties, $"index of {type.DisplayName()}");
    }

    private static void Check(IReadOnlyList<IReadOnlyProperty> properties, string what)
    {
        if (properties[0].Name != Tenant && TenantModel.ColumnOfOwned(properties[0]) != Tenant)
            throw new InvalidOperationException($"{Tenant} must lead the {what}: ({string.Join(", ", properties.Select(property => property.Name))}).");
    }

    private static void CheckFilters(IReadOnlyEntityType type)
    {
        if (type.IsOwned())
            return;
        if (type.GetRootType().FindDeclaredQueryFilter(Filters.Tenant) is null)
            throw new InvalidOperationException($"{type.DisplayName()} is not filtered by tenant.");
        if (typeof(IUnitOwned).IsAssignableFrom(type.ClrType) && type.GetRootType().FindDeclaredQueryFilter(Filters.Unit) is null)
            throw new InvalidOperationException($"{type.DisplayName()} is not narrowed to the unit.");
    }
}
