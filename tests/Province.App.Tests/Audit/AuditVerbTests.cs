using Province.App.Tests.Exchange;
using Province.App.Tests.Verbs;
using Province.App.Verbs;
using Province.Tests;

namespace Province.App.Tests.Audit;

public sealed class AuditVerbTests
{
    [Theory]
    [InlineData(0, "audit", "verify")]
    [InlineData(0, "audit", "verify", "--tenant", "430400")]
    [InlineData(2, "audit", "verify", "--tenant", "990000")]
    [InlineData(2, "audit", "verify", "--tenant", "x")]
    public async Task AuditVerify_OnWholeChains_ExitsAsItSays(int code, params string[] args)
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        await SealingTests.WriteAsync(post, 3);
        await node.Sealing.RunOnceAsync(default);
        (await OperatorVerbs.RunAsync(node.Services, args)).ShouldBe(code);
    }

    [Theory]
    [InlineData("430400", 1)]
    [InlineData("430200", 0)]
    public async Task AuditVerify_AfterAChainWasCutOff_ExitsWithOneForThatTenant(string tenant, int code)
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        await SealingTests.WriteAsync(post, 3);
        await node.Sealing.RunOnceAsync(default);
        await post.QuietAsync(node);
        await OwnerSql.RunAsync(post.Database, """DELETE FROM "AuditSeals" WHERE "Tenant" = 430400; DELETE FROM "AuditEntries" WHERE "Tenant" = 430400; DELETE FROM "Outbox" WHERE "Tenant" = 430400""");
        (await OperatorVerbs.RunAsync(node.Services, ["audit", "verify", "--tenant", tenant])).ShouldBe(code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AuditHead_KeptElsewhere_FindsAProvincesChainThatWasCutOff(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SealingTests.WriteAsync(post, 3, tenant: Post.Hunan);
        await node.Sealing.RunOnceAsync(default);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.heads");
        var printed = await Terminal.RunAsync(node.Services, "audit", "head");
        printed.Code.ShouldBe(0);
        printed.Out.Split(Environment.NewLine).ShouldContain(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^430000 3 [0-9a-f]{64}$"));
        await File.WriteAllTextAsync(file, printed.Out);
        (await Terminal.RunAsync(node.Services, "audit", "verify", "--heads", file)).Code.ShouldBe(0);

        await OwnerSql.RunAsync(post.Database, """DELETE FROM "AuditSeals" WHERE "Tenant" = 430000 AND "Number" = 3""");

        (await Terminal.RunAsync(node.Services, "audit", "verify")).Code.ShouldBe(0, "the database alone cannot know");
        var found = await Terminal.RunAsync(node.Services, "audit", "verify", "--heads", file);
        (found.Code, found.Out.Contains("430000: BROKEN at link 3", StringComparison.Ordinal)).ShouldBe((1, true), found.Out);
        await File.AppendAllTextAsync(file, "430000 three\n");
        (await Terminal.RunAsync(node.Services, "audit", "verify", "--heads", file)).Error.ShouldContain("line ");
        File.Delete(file);
    }

    [Fact]
    public async Task AuditVerify_HeadsOfATenantThatIsGone_ExitsWithOneAndNamesIt()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"430900 3 {new string('a', 64)}\n");
        var found = await Terminal.RunAsync(node.Services, "audit", "verify", "--heads", file);
        (found.Code, found.Out.Contains("430900: BROKEN", StringComparison.Ordinal)).ShouldBe((1, true), found.Out);
        (await Terminal.RunAsync(node.Services, "audit", "verify", "--heads", file, "--tenant", "430400")).Code.ShouldBe(0, "only one was asked about");
        File.Delete(file);
    }

    [Fact]
    public async Task AuditVerify_HeadsThatCannotBeRead_ExitsWithTwo()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        var file = Path.GetTempFileName();
        await using (File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var refused = await Terminal.RunAsync(node.Services, "audit", "verify", "--heads", file);
            (refused.Code, refused.Error.Contains("cannot be read", StringComparison.Ordinal)).ShouldBe((2, true), refused.Error);
        }

        File.Delete(file);
    }
}
