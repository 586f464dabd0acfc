using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Data.Tests;

/// <summary>
/// One row of every table for a tenant, made from the model and written as the owner. Rows of two tenants differ in nothing
/// but the tenant: a key, a filter or a join that forgot it would mix them up.
/// </summary>
internal static class SampleRows
{
    internal static readonly Guid Id = Guid.Parse("01000000-0000-7000-8000-000000000001");

    internal static IReadOnlyList<Type> TenantOwnedTypes(ProvinceDb db) =>
        [.. db.Model.GetEntityTypes().Where(type => !type.IsOwned() && TenantModel.IsTenantOwned(type)).Select(type => type.ClrType)];

    internal static Task InsertAsync(TestDatabase database, params TenantId[] tenants) => database.AsOwnerAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        foreach (var tenant in tenants)
            foreach (var table in InOrder(db.Model.GetRelationalModel()))
                await InsertAsync(db, table, tenant);
    });

    /// <summary>Tables with a foreign key after those that they point to.</summary>
    internal static IReadOnlyList<ITable> InOrder(IRelationalModel model)
    {
        var ordered = new List<ITable>();
        foreach (var table in model.Tables)
            Place(table);
        return ordered;

        void Place(ITable table)
        {
            foreach (var principal in table.ForeignKeyConstraints.Select(key => key.PrincipalTable).Where(principal => principal != table && !ordered.Contains(principal)))
                Place(principal);
            if (!ordered.Contains(table))
                ordered.Add(table);
        }
    }

    internal static async Task InsertAsync(ProvinceDb db, ITable table, TenantId tenant)
    {
        await using var command = InsertCommand(db.Database.GetDbConnection(), table, tenant);
        await command.ExecuteNonQueryAsync();
    }

    internal static DbCommand InsertCommand(DbConnection connection, ITable table, TenantId tenant)
    {
        var command = connection.CreateCommand();
        var columns = table.Columns.Where(column => !IsGenerated(column)).ToList();
        command.CommandText = $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))})
            VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))}) ON CONFLICT DO NOTHING
            """;
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.Add(Parameter(command, $"@p{i}", columns[i], tenant));
        return command;
    }

    internal static async Task<IReadOnlyList<object>> ReadAsync(ProvinceDb db, Type type) =>
        await (Task<IReadOnlyList<object>>)ReadMethod.MakeGenericMethod(type).Invoke(null, [db])!;

    private static readonly MethodInfo ReadMethod = typeof(SampleRows).GetMethod(nameof(ReadTypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static async Task<IReadOnlyList<object>> ReadTypedAsync<T>(ProvinceDb db) where T : class => await db.Set<T>().ToListAsync();

    private static bool IsGenerated(IColumn column) =>
        column.PropertyMappings.Any(mapping => mapping.Property is { ValueGenerated: ValueGenerated.OnAdd, ClrType.Name: nameof(Int32) } property && property.IsPrimaryKey());

    private static DbParameter Parameter(DbCommand command, string name, IColumn column, TenantId tenant)
    {
        if (column.PropertyMappings.Count == 0)
            return column.StoreTypeMapping.CreateParameter(command, name, "{}");
        var property = column.PropertyMappings[0].Property;
        return property.GetRelationalTypeMapping().CreateParameter(command, name, SampleOf(property, column, tenant), column.IsNullable);
    }

    private static object SampleOf(IProperty property, IColumn column, TenantId tenant)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(TenantId))
            return column.Name == nameof(ITenantOwned.Tenant) ? tenant : Cities.Hunan;
        if (type == typeof(string))
            return "x";
        if (type == typeof(Guid))
            return Id;
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        if (type.IsEnum)
            return Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value)).First();
        if (type == typeof(byte[]))
            return new byte[] { 1 };
        if (type.IsInterface)
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        if (type.IsPrimitive && type != typeof(bool))
            return Convert.ChangeType(1, type, null);
        return type.IsValueType || type.GetConstructor([]) is null ? RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance(type)!;
    }
}
