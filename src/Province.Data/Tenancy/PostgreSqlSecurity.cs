using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>The fifth lock on PostgreSQL: policies for every table, made from the model, so that none can be forgotten.</summary>
internal static class PostgreSqlSecurity
{
    private const string Current = "NULLIF(current_setting('province.tenant', true), '')::int";

    /// <summary>The policies; may be run again after every migration.</summary>
    /// <param name="model">The model; a table of an owned entity follows its owner.</param>
    /// <param name="applicationRole">The role that the application works under; it may neither truncate nor change what is append-only.</param>
    internal static string Script(IModel model, string applicationRole)
    {
        var script = new StringBuilder();
        foreach (var (table, column) in SecuredTables.OfTenants(model))
            script.AppendLine($"""
                ALTER TABLE {Quote(table)} ENABLE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS province_tenant ON {Quote(table)};
                CREATE POLICY province_tenant ON {Quote(table)} USING ({Quote(column)} = {Current}) WITH CHECK ({Quote(column)} = {Current});
                """);
        foreach (var table in SecuredTables.OfReference(model))
            script.AppendLine($"""
                ALTER TABLE {Quote(table)} ENABLE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS province_read ON {Quote(table)};
                DROP POLICY IF EXISTS province_write ON {Quote(table)};
                CREATE POLICY province_read ON {Quote(table)} FOR SELECT USING (true);
                CREATE POLICY province_write ON {Quote(table)} USING ({Current} = {TenantId.Platform.Code}) WITH CHECK ({Current} = {TenantId.Platform.Code});
                """);
        foreach (var (table, column) in SecuredTables.OfPublishers(model))
            script.AppendLine($"""
                ALTER TABLE {Quote(table)} ENABLE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS province_read ON {Quote(table)};
                DROP POLICY IF EXISTS province_write ON {Quote(table)};
                CREATE POLICY province_read ON {Quote(table)} FOR SELECT USING (true);
                CREATE POLICY province_write ON {Quote(table)} USING ({Quote(column)} = {Current}) WITH CHECK ({Quote(column)} = {Current});
                """);
        foreach (var table in SecuredTables.All(model))
            script.AppendLine($"REVOKE TRUNCATE, REFERENCES, TRIGGER ON {Quote(table)} FROM {Quote(applicationRole)};");
        foreach (var table in SecuredTables.AppendOnly(model))
            script.AppendLine($"REVOKE UPDATE, DELETE ON {Quote(table)} FROM {Quote(applicationRole)};");
        foreach (var (table, column) in SecuredTables.Erasable(model))
            script.AppendLine($"""
                GRANT UPDATE ({Quote(column)}) ON {Quote(table)} TO {Quote(applicationRole)};
                DROP POLICY IF EXISTS province_erase ON {Quote(table)};
                CREATE POLICY province_erase ON {Quote(table)} AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK ({Quote(column)} IS NULL);
                """);
        script.AppendLine($"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON \"__EFMigrationsHistory\" FROM {Quote(applicationRole)};");
        return script.ToString();
    }

    /// <summary>Runs the script, and leaves its fingerprint so that it is not run when nothing has changed: it locks every table.</summary>
    internal static async Task ApplyAsync(ProvinceDb db, string script, CancellationToken ct)
    {
        var stamped = $"""
            LOCK TABLE "__EFMigrationsHistory" IN ACCESS EXCLUSIVE MODE;
            {script}
            COMMENT ON TABLE "__EFMigrationsHistory" IS '{Stamp(script)}';
            """;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(stamped, ct);
        await transaction.CommitAsync(ct);
    }

    internal static async Task<bool> IsAppliedAsync(ProvinceDb db, string script, CancellationToken ct) => Stamp(script) ==
        await db.Database.SqlQueryRaw<string>("select coalesce(obj_description('\"__EFMigrationsHistory\"'::regclass, 'pg_class'), '') as \"Value\"").SingleAsync(ct);

    /// <summary>What would let the application's role see or change more than its tenant's rows; asked under that role.</summary>
    /// <returns>One English sentence for each fault; empty when the lock holds.</returns>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(ProvinceDb db, CancellationToken ct)
    {
        string[] secured = [.. SecuredTables.OfTenants(db.Model).Concat(SecuredTables.OfPublishers(db.Model)).Select(pair => pair.Table), .. SecuredTables.OfReference(db.Model)];
        string[] all = [.. SecuredTables.All(db.Model)];
        return await db.Database.SqlQueryRaw<string>("""
            select 'Role ' || rolname || ' is a superuser or bypasses row-level security.' as "Value"
              from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
            union all
            select 'Table ' || wanted || ' is missing.' from unnest({0}) wanted where to_regclass(quote_ident(wanted)) is null
            union all
            select 'Table ' || wanted || ' has no row-level security.' from unnest({1}) wanted join pg_class on oid = to_regclass(quote_ident(wanted)) where not relrowsecurity
            union all
            select 'Role ' || current_user || ' owns table ' || wanted || ', or is a member of the role that does.'
              from unnest({0}) wanted join pg_class on oid = to_regclass(quote_ident(wanted)) where pg_has_role(relowner, 'MEMBER')
            union all
            select 'Role ' || current_user || ' may truncate table ' || wanted || '.'
              from unnest({0}) wanted join pg_class on oid = to_regclass(quote_ident(wanted)) where has_table_privilege(oid, 'TRUNCATE')
            """, all, secured).ToListAsync(ct);
    }

    private static string Stamp(string script) => "province policies " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
