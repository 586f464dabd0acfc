using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Province.Data;

/// <summary>The scheduler's own tables, made from the script that its package carries: beside ours in the file of SQLite, in a schema of their own on PostgreSQL.</summary>
/// <remarks>They hold when to look at which job of which tenant, and nothing of the job: its row is a tenant's, under the policies like any other.</remarks>
public static class SchedulerTables
{
    private const string Schema = "quartz";

    /// <summary>What the names of the tables begin with.</summary>
    public static string Prefix(bool isPostgres) => isPostgres ? $"{Schema}.qrtz_" : "QRTZ_";

    /// <summary>Makes what is missing; nothing is changed or dropped. On PostgreSQL the application's role may then read and write in them, and no more.</summary>
    internal static async Task MakeAsync(ProvinceDb owner, string? applicationRole, CancellationToken ct)
    {
        var script = Script(applicationRole);
        if (applicationRole is not null && await StampAsync(owner, ct) == Stamp(script))
            return;
        await using var transaction = await owner.Database.BeginTransactionAsync(ct);
        await owner.Database.ExecuteSqlRawAsync(applicationRole is null ? script : $"{script}\nCOMMENT ON SCHEMA {Schema} IS '{Stamp(script)}';", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Whether the application's role can work in them; asked under that role.</summary>
    internal static async Task<bool> AreReadyAsync(ProvinceDb db, CancellationToken ct) => await db.Database.SqlQueryRaw<bool>(
        "select coalesce(has_table_privilege(to_regclass('quartz.qrtz_job_details'), 'INSERT'), false) as \"Value\"").SingleAsync(ct);

    private static string Script(string? applicationRole)
    {
        var isPostgres = applicationRole is not null;
        var made = Read(isPostgres ? "postgres" : "sqlite").Replace("{0}", Prefix(isPostgres), StringComparison.Ordinal).Replace("{1}", "qrtz_", StringComparison.Ordinal);
        if (!isPostgres)
            return made;
        var role = $"\"{applicationRole!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return $"""
            CREATE SCHEMA IF NOT EXISTS {Schema};
            {made}
            GRANT USAGE ON SCHEMA {Schema} TO {role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Schema} TO {role};
            """;
    }

    private static string Read(string dialect)
    {
        var name = $"Quartz.Impl.AdoJobStore.Schema.create_{dialect}.sql";
        using var stream = Assembly.Load("Quartz").GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The scheduler's package has no {name}.");
        using var reader = new StreamReader(stream);
        var statements = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n--;;\n").Select(statement => statement.Trim()).Where(statement => statement.Length > 0);
        return string.Join('\n', statements.Select(statement => statement.EndsWith(';') ? statement : statement + ';'));
    }

    private static async Task<string> StampAsync(ProvinceDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<string>("select coalesce(obj_description(to_regnamespace('quartz'), 'pg_namespace'), '') as \"Value\"").SingleAsync(ct);

    private static string Stamp(string script) => "province scheduler " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
