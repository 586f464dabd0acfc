using Province.App.Features.Audit;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.App.Tests.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public void Names_EveryChangingUseCase_HasOne()
    {
        var changing = SecurityRegistration.UseCases(typeof(Door).Assembly)
            .Where(handler => !RoleRights.OnlyReads(Door.NeededBy(handler).Right))
            .Select(handler => handler.DeclaringType?.Name ?? handler.Name).ToList();
        changing.ShouldNotBeEmpty();
        changing.Except(ActionNames.All.Keys, StringComparer.Ordinal).ShouldBeEmpty("each needs a Chinese name in ActionNames");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_ByPersonActionDayAndText_FindsTheRightOnes(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SealingTests.WriteAsync(post, 3);
        await SealingTests.WriteAsync(post, 1, new DateTimeOffset(2026, 3, 1, 15, 59, 59, TimeSpan.Zero));
        await SealingTests.WriteAsync(post, 1, new DateTimeOffset(2026, 3, 1, 16, 0, 0, TimeSpan.Zero));
        await SealingTests.WriteAsync(post, 5, tenant: Post.Zhuzhou);
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)]);
        await node.Sealing.RunOnceAsync(default);

        (await ListAsync(node, new AuditFilter(null, "Test", null, null))).Total.ShouldBe(5);
        (await ListAsync(node, new AuditFilter("测", "SendLetter", null, null))).Items.ShouldHaveSingleItem().SubjectTitle.ShouldBe("测试");
        (await ListAsync(node, new AuditFilter(null, null, null, new DateOnly(2026, 3, 1)))).Total.ShouldBe(1, "the day ends at midnight in China");
        (await ListAsync(node, new AuditFilter(null, "Test", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)))).Total.ShouldBe(4);
        (await ListAsync(node, new AuditFilter(null, null, null, null), new ListQuery(Text: "第 2 件"))).Items.ShouldHaveSingleItem().Number.ShouldNotBeNull();
        foreach (var sort in new[] { "at", "actorName", "action" })
            (await ListAsync(node, new AuditFilter(null, null, null, null), new ListQuery(Size: 2, Sort: sort))).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_AnEntry_ShowsItsSealAndIsHiddenFromOthers()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        await SealingTests.WriteAsync(post, 1);
        var row = (await ListAsync(node, new AuditFilter(null, null, null, null))).Items[0];
        var before = await node.DoorInto(Post.Hengyang).CallAsync((ReadAuditEntry.Handler h) => h.HandleAsync(row.EntryId, default));
        (before.Number, before.SealHash).ShouldBe((null, null));
        await node.Sealing.RunOnceAsync(default);
        var after = await node.DoorInto(Post.Hengyang).CallAsync((ReadAuditEntry.Handler h) => h.HandleAsync(row.EntryId, default));
        (after.Number, after.SealHash!.Length).ShouldBe((1L, 64));
        var elsewhere = () => node.DoorInto(Post.Zhuzhou).CallAsync((ReadAuditEntry.Handler h) => h.HandleAsync(row.EntryId, default));
        (await elsewhere.ShouldThrowAsync<RefusedException>()).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    private static Task<Page<ListAudit.Row>> ListAsync(Node node, AuditFilter filter, ListQuery? query = null) =>
        node.DoorInto(Post.Hengyang).CallAsync((ListAudit.Handler h) => h.HandleAsync(query ?? new ListQuery(), filter, default));
}
