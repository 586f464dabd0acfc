using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Province.Data.Tenancy;

/// <summary>Which tables of the model hold whose rows; owned entities with a table of their own are counted with their owner.</summary>
internal static class SecuredTables
{
    /// <summary>The tables of tenant-owned rows, each with the column that holds the tenant.</summary>
    internal static IReadOnlyList<(string Table, string Column)> OfTenants(IModel model) =>
        [.. Mapped(model, TenantModel.IsTenantOwned).Select(type => (type.GetTableName()!, TenantColumn(type))).Distinct()];

    /// <summary>The tables that everybody reads and only the platform writes.</summary>
    internal static IReadOnlyList<string> OfReference(IModel model) => Names(model, type => TenantModel.IsReference(type) && !TenantModel.IsPublished(type));

    /// <summary>The tables that everybody reads and each publisher writes its own rows of, each with the column that holds the publisher.</summary>
    internal static IReadOnlyList<(string Table, string Column)> OfPublishers(IModel model) =>
        [.. Mapped(model, TenantModel.IsPublished).Select(type => (type.GetTableName()!, TenantColumn(type))).Distinct()];

    internal static IReadOnlyList<string> AppendOnly(IModel model) => Names(model, type => Tenancy.AppendOnly.Holds(TenantModel.OwnerOf(type).ClrType));

    /// <summary>The append-only tables that have a column which may be emptied, each with that column.</summary>
    internal static IReadOnlyList<(string Table, string Column)> Erasable(IModel model) =>
        [.. from type in Mapped(model, _ => true)
            let property = Tenancy.AppendOnly.ErasableOf(type.ClrType)
            where property is not null
            select (type.GetTableName()!, type.FindProperty(property)!.GetColumnName())];

    internal static IReadOnlyList<string> All(IModel model) => Names(model, _ => true);

    private static IReadOnlyList<string> Names(IModel model, Func<IEntityType, bool> which) => [.. Mapped(model, which).Select(type => type.GetTableName()!).Distinct()];

    private static IEnumerable<IEntityType> Mapped(IModel model, Func<IEntityType, bool> which) =>
        model.GetEntityTypes().Where(type => !type.IsMappedToJson() && which(type)).OrderBy(type => type.GetTableName(), StringComparer.Ordinal);

    private static string TenantColumn(IEntityType type)
    {
        var first = type.FindPrimaryKey()!.Properties[0];
        return TenantModel.ColumnOfOwned(first) ?? first.GetColumnName();
    }
}
