using Province.App.Tests.Exchange;
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
}
