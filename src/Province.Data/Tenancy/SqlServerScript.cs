using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Province.Data.Tenancy;

/// <summary>
/// The database as SQL Server would hold it: tables, then the security policy. Only this script exists for SQL Server so far;
/// it has no migrations, and the application does not run on it.
/// </summary>
public static class SqlServerScript
{
    /// <summary>Writes the script, in batches ended by <c>GO</c>.</summary>
    public static string Generate()
    {
        var builder = new DbContextOptionsBuilder<ProvinceDb>().UseSqlServer();
        using var db = new ProvinceDb(builder.Options);
        return db.Database.GenerateCreateScript() + Security(db.Model);
    }

    /// <summary>Schema, function and policy must each open a batch: EXEC gives them one inside any script.</summary>
    private static string Security(IModel model)
    {
        var script = new StringBuilder();
        Execute(script, "CREATE SCHEMA [province]");
        Execute(script, """
            CREATE FUNCTION [province].[tenant_rows](@tenant int) RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS [allowed] WHERE @tenant = CAST(SESSION_CONTEXT(N'province.tenant') AS int)
            """);
        Execute(script, $"CREATE SECURITY POLICY [province].[tenancy]\n{string.Join(",\n", Predicates(model))}\nWITH (STATE = ON)");
        Execute(script, "CREATE ROLE [province_application]");
        Execute(script, "GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [province_application]");
        foreach (var table in SecuredTables.AppendOnly(model))
            Execute(script, $"DENY UPDATE, DELETE ON [dbo].{Quote(table)} TO [province_application]");
        return script.ToString();
    }

    /// <summary>A filter hides what is another's, a block predicate refuses every write of it; the platform, 0, writes reference rows, a publisher its own.</summary>
    private static IEnumerable<string> Predicates(IModel model)
    {
        foreach (var (table, column) in SecuredTables.OfTenants(model))
        {
            yield return $"ADD FILTER PREDICATE [province].[tenant_rows]({Quote(column)}) ON [dbo].{Quote(table)}";
            yield return $"ADD BLOCK PREDICATE [province].[tenant_rows]({Quote(column)}) ON [dbo].{Quote(table)}";
        }

        foreach (var (table, column) in SecuredTables.OfPublishers(model))
            yield return $"ADD BLOCK PREDICATE [province].[tenant_rows]({Quote(column)}) ON [dbo].{Quote(table)}";
        foreach (var table in SecuredTables.OfReference(model))
            yield return $"ADD BLOCK PREDICATE [province].[tenant_rows](0) ON [dbo].{Quote(table)}";
    }

    private static void Execute(StringBuilder script, string statement) =>
        script.Append($"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}');\nGO\n\n");

    private static string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";
}
