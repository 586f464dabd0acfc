using Microsoft.EntityFrameworkCore;
using Province.App.Features.Audit;
using Province.App.Tests.Exchange;
using Province.Domain.Audit;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Audit;

public sealed class SealingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_SealersAtOnce_ChainEveryEntryOnceWithoutGaps(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        Node[] nodes = [post.Start(), post.Start(), post.Start()];
        await WriteAsync(post, SealingLoop.BatchSize + 20);
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Sealing.RunOnceAsync(CancellationToken.None))));
        await nodes[0].Sealing.RunOnceAsync(CancellationToken.None);
        var (entries, seals) = await ReadAsync(post);
        seals.Select(seal => seal.Number).ShouldBe(Enumerable.Range(1, seals.Count).Select(number => (long)number));
        seals.Count.ShouldBeGreaterThanOrEqualTo(SealingLoop.BatchSize + 20);
        AuditChain.Verify(entries, seals, []).IsWhole.ShouldBeTrue();
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_KilledAtEveryStep_LeavesAWholeChain(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var fired = true;
        for (var step = 1; fired; step++)
        {
            await WriteAsync(post, 3);
            await using var doomed = post.Start();
            doomed.Fault.Arm(step, lasting: true);
            await Record.ExceptionAsync(() => doomed.Sealing.RunOnceAsync(CancellationToken.None));
            fired = doomed.Fault.Fired;
            var (entries, seals) = await ReadAsync(post);
            AuditChain.Verify(entries, seals, []).ShouldBe(new AuditVerdict(seals.Count, seals.LastOrDefault()?.Hash ?? AuditSeal.Genesis, null), $"killed at step {step}");
        }

        await using var node = post.Start();
        await node.Sealing.RunOnceAsync(CancellationToken.None);
        var (all, chain) = await ReadAsync(post);
        all.Where(e => e.Action == "Test").ShouldAllBe(e => chain.Count(seal => seal.EntryId == e.Id) == 1);
        AuditChain.Verify(all, chain, []).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task RunOnce_AnEntryCommittedLate_IsSealedLaterAndNotForgotten()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        var early = post.Clock.GetUtcNow();
        await WriteAsync(post, 2);
        await node.Sealing.RunOnceAsync(CancellationToken.None);
        await WriteAsync(post, 1, early.AddMinutes(-30));
        (await node.Sealing.RunOnceAsync(CancellationToken.None)).Done.ShouldBeGreaterThan(0);
        await WriteAsync(post, 1, early.AddDays(-3));
        post.Clock.Advance(TimeSpan.FromDays(1));
        await node.Sealing.RunOnceAsync(CancellationToken.None);
        var (entries, seals) = await ReadAsync(post);
        entries.Where(e => e.Action == "Test").ShouldAllBe(e => seals.Any(seal => seal.EntryId == e.Id), "once a day the look goes back to the beginning");
        AuditChain.Verify(entries, seals, []).IsWhole.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_OnceADay_FilesTheHeadWithTheProvince(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await WriteAsync(post, 3);
        for (var pass = 0; pass < 3; pass++)
            await node.Sealing.RunOnceAsync(CancellationToken.None);
        await post.QuietAsync(node);
        var filed = (await post.Database.InAsync(Post.Hunan, db => db.FiledAuditHeads.ToListAsync())).ShouldHaveSingleItem();
        var (_, seals) = await ReadAsync(post);
        (filed.City, filed.Number, filed.Hash).ShouldBe((Post.Hengyang, 3, seals[2].Hash));

        post.Clock.Advance(TimeSpan.FromDays(2));
        for (var pass = 0; pass < 3; pass++)
            await node.Sealing.RunOnceAsync(CancellationToken.None);
        await post.QuietAsync(node);
        (await post.Database.InAsync(Post.Hunan, db => db.FiledAuditHeads.CountAsync())).ShouldBe(1, "nothing happened but the filing itself");

        await WriteAsync(post, 1);
        post.Clock.Advance(TimeSpan.FromDays(1));
        await node.Sealing.RunOnceAsync(CancellationToken.None);
        await post.QuietAsync(node);
        (await post.Database.InAsync(Post.Hunan, db => db.FiledAuditHeads.CountAsync())).ShouldBe(2);
    }

    internal static Task WriteAsync(Post post, int count, DateTimeOffset? at = null, TenantId? tenant = null) => post.Database.InAsync(tenant ?? Post.Hengyang, async db =>
    {
        for (var number = 1; number <= count; number++)
            db.AuditEntries.Add(new AuditEntry(tenant ?? Post.Hengyang, Guid.NewGuid(), at ?? post.Clock.GetUtcNow(), new AuditActor(null, "测试"),
                new AuditAct("Test", new AuditSubject("plan", $"s{number}", "计划"), $"第 {number} 件")));
        await db.SaveChangesAsync();
    });

    internal static Task<(List<AuditEntry> Entries, List<AuditSeal> Seals)> ReadAsync(Post post) => post.Database.InAsync(Post.Hengyang, async db =>
        (await db.AuditEntries.AsNoTracking().ToListAsync(), await db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number).ToListAsync()));
}
