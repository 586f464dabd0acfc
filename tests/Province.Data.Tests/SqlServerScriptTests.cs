using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Province.Data.Tenancy;

namespace Province.Data.Tests;

/// <summary>There is no SQL Server to ask: the script is read for what it must hold.</summary>
public sealed partial class SqlServerScriptTests
{
    private static readonly string Script = SqlServerScript.Generate().ReplaceLineEndings("\n");

    [Fact]
    public void Script_EveryTable_IsCreatedWithTheTenantLeading()
    {
        foreach (var (table, column) in Read(db => SecuredTables.OfTenants(db.Model)))
        {
            Script.ShouldContain($"CREATE TABLE [{table}] (");
            Regex.IsMatch(Script, $@"CONSTRAINT \[PK_{table}\] PRIMARY KEY \(\[{column}\]").ShouldBeTrue(table);
        }
    }

    [Fact]
    public void Script_EveryTenantTable_HasAFilterAndABlockPredicate()
    {
        var policy = Policy();
        foreach (var (table, column) in Read(db => SecuredTables.OfTenants(db.Model)))
        {
            policy.ShouldContain($"ADD FILTER PREDICATE [province].[tenant_rows]([{column}]) ON [dbo].[{table}]");
            policy.ShouldContain($"ADD BLOCK PREDICATE [province].[tenant_rows]([{column}]) ON [dbo].[{table}]");
        }
    }

    [Fact]
    public void Script_ReferenceTables_AreWrittenByThePlatformAlone()
    {
        foreach (var table in Read(db => SecuredTables.OfReference(db.Model)))
        {
            Policy().ShouldContain($"ADD BLOCK PREDICATE [province].[tenant_rows](0) ON [dbo].[{table}]");
            Policy().ShouldNotContain($"FILTER PREDICATE [province].[tenant_rows](0) ON [dbo].[{table}]");
        }
    }

    [Fact]
    public void Script_AuditTables_AreAppendOnly()
    {
        foreach (var table in Read(db => SecuredTables.AppendOnly(db.Model)))
            Script.ShouldContain($"EXEC(N'DENY UPDATE, DELETE ON [dbo].[{table}] TO [province_application]');");
    }

    [Fact]
    public void Script_SchemaFunctionAndPolicy_EachOpenABatchOfTheirOwn()
    {
        Statements().Count(statement => statement.StartsWith("CREATE ", StringComparison.Ordinal)).ShouldBe(4);
        var outside = Executed().Replace(Script, "");
        foreach (var kind in new[] { "SCHEMA", "FUNCTION", "SECURITY POLICY" })
            outside.ShouldNotContain($"CREATE {kind}");
        Statements().Single(statement => statement.StartsWith("CREATE FUNCTION", StringComparison.Ordinal))
            .ShouldEndWith("WHERE @tenant = CAST(SESSION_CONTEXT(N'province.tenant') AS int)");
    }

    [Fact]
    public void Script_Text_IsBalanced()
    {
        foreach (var batch in Script.Split("\nGO\n"))
        {
            var code = Literal().Replace(batch, "''");
            code.Count(c => c == '\'').ShouldBe(2 * Literal().Count(batch), batch);
            code.Count(c => c == '(').ShouldBe(code.Count(c => c == ')'), batch);
            code.Count(c => c == '[').ShouldBe(code.Count(c => c == ']'), batch);
        }
    }

    private static string Policy() => Statements().Single(statement => statement.StartsWith("CREATE SECURITY POLICY", StringComparison.Ordinal));

    private static IEnumerable<string> Statements() => Executed().Matches(Script).Select(match => match.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal));

    private static IReadOnlyList<T> Read<T>(Func<ProvinceDb, IReadOnlyList<T>> read)
    {
        using var db = new ProvinceDb(new DbContextOptionsBuilder<ProvinceDb>().UseSqlServer().Options);
        var found = read(db);
        found.ShouldNotBeEmpty();
        return found;
    }

    [GeneratedRegex(@"^EXEC\(N'((?:[^']|'')*)'\);$", RegexOptions.Multiline)]
    private static partial Regex Executed();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Literal();
}
