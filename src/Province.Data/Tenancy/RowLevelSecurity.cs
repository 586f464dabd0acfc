using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Province.Data.Security;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>The fifth lock: policies for every tenant-owned table, made from the model, so that none can be forgotten.</summary>
public static class RowLevelSecurity
{
    private const string CurrentTenant = "NULLIF(current_setting('province.tenant', true), '')::int";

    /// <summary>The tables of tenant-owned rows.</summary>
    public static IReadOnlyList<string> TenantTables(IModel model) => Tables(model, type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType));

    /// <summary>The tables that everybody reads and only the platform writes.</summary>
    public static IReadOnlyList<string> ReferenceTables(IModel model) =>
        Tables(model, type => typeof(IReference).IsAssignableFrom(type.ClrType) && !IdentityTables.Holds(type.ClrType));

    /// <summary>For PostgreSQL; may be run again after every migration.</summary>
    public static string PostgreSqlScript(IModel model)
    {
        var script = new StringBuilder();
        foreach (var table in TenantTables(model))
            script.AppendLine($"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS province_tenant ON "{table}";
                CREATE POLICY province_tenant ON "{table}" USING ("Tenant" = {CurrentTenant}) WITH CHECK ("Tenant" = {CurrentTenant});
                """);
        foreach (var table in ReferenceTables(model))
            script.AppendLine($"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS province_read ON "{table}";
                DROP POLICY IF EXISTS province_write ON "{table}";
                CREATE POLICY province_read ON "{table}" FOR SELECT USING (true);
                CREATE POLICY province_write ON "{table}" USING ({CurrentTenant} = {TenantId.Platform.Code}) WITH CHECK ({CurrentTenant} = {TenantId.Platform.Code});
                """);
        return script.ToString();
    }

    /// <summary>For PostgreSQL: the application's role may not change what was sealed.</summary>
    public static string PostgreSqlAppendOnlyScript(IModel model, string applicationRole)
    {
        var role = applicationRole.Replace("\"", "\"\"", StringComparison.Ordinal);
        return string.Concat(new[] { typeof(AuditEntry), typeof(AuditSeal) }
            .Select(type => $"REVOKE UPDATE, DELETE, TRUNCATE ON \"{model.FindEntityType(type)!.GetTableName()}\" FROM \"{role}\";\n"));
    }

    private static List<string> Tables(IModel model, Func<IEntityType, bool> which) =>
        [.. model.GetEntityTypes().Where(type => !type.IsOwned() && which(type)).Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];
}
