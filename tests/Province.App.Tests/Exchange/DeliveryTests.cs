using Microsoft.EntityFrameworkCore;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Exchange;

public sealed class DeliveryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_ThreeLoopsAtOnce_EachEnvelopeArrivesOnceAndInOrder(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        Node[] nodes = [post.Start(), post.Start(), post.Start()];
        for (var number = 1; number <= 8; number++)
        {
            await nodes[0].SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", $"plan/{number % 3}", number), Post.Letter("test.question", "plan/0", number + 100)], [1, (byte)(number % 2)]);
            await nodes[0].SendAsync(Post.Hunan, Post.Zhuzhou, [Post.Letter("test.question", "a", number)], [1, 0]);
        }

        await Task.WhenAll(nodes.Select(node => Task.Run(() => post.QuietAsync(node))));
        await post.QuietAsync(nodes[0]);
        await post.ShouldBeExactAsync();
        (await post.InboxAsync(Post.Hunan)).Count(e => e.Kind == "test.question").ShouldBe(16);
        (await post.Database.InAsync(Post.Hunan, db => db.Files.CountAsync())).ShouldBe(2, "the same bytes are kept once");
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_OneThreadInTrouble_HoldsBackItsOwnOnly(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        node.Trouble.Left = 2;
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.trouble", "plan/2026", 1), Post.Letter("test.answerless", "plan/2026", 2), Post.Letter("test.trouble", "plan/2025", 3)]);
        await node.Delivery.RunOnceAsync(CancellationToken.None);
        (await post.InboxAsync(Post.Hunan)).ShouldBeEmpty("the first of each thread met trouble");
        var outbox = await post.OutboxAsync(Post.Hengyang);
        outbox.Select(e => (e.Attempts, e.LastError)).ShouldBe([(1, DeliveryFailures.Receiver), (0, null), (1, DeliveryFailures.Receiver)]);

        (await node.Delivery.RunOnceAsync(CancellationToken.None)).Done.ShouldBe(0, "the pause is not over");
        post.Clock.Advance(TimeSpan.FromSeconds(11));
        (await node.Delivery.RunOnceAsync(CancellationToken.None)).Done.ShouldBe(2);
        (await post.InboxAsync(Post.Hunan)).Select(e => e.Thread).ShouldBe(["plan/2026", "plan/2025"]);
        (await post.OutboxAsync(Post.Hengyang))[1].LastError.ShouldBe(DeliveryFailures.UnknownKind);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_AnUnknownKind_FailsInSightAndIsTriedAgain(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("nobody.knows", "a", 1)]);
        for (var tries = 1; tries <= 3; tries++, post.Clock.Advance(TimeSpan.FromHours(1)))
        {
            await node.Delivery.RunOnceAsync(CancellationToken.None);
            var waiting = (await post.OutboxAsync(Post.Hengyang)).ShouldHaveSingleItem();
            (waiting.Attempts, waiting.LastError, waiting.DeliveredAt).ShouldBe((tries, DeliveryFailures.UnknownKind, null));
        }

        (await post.InboxAsync(Post.Hunan)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_WhatCannotBeTakenIn_SaysWhyAndNothingOfTheReceiver(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        var stranger = new TenantId(430100);
        await node.SendAsync(Post.Hunan, stranger, [Post.Letter("test.question", "a", 1)]);
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "b", 2) with { Files = [new string('0', 64)] }]);
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.answer", "c", 3) with { AnswerTo = Guid.NewGuid() }]);
        node.Trouble.Left = 1;
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.trouble", "d", 4)]);
        await node.Delivery.RunOnceAsync(CancellationToken.None);
        (await post.OutboxAsync(Post.Hunan)).Select(e => e.LastError).ShouldBe([DeliveryFailures.NoRoute]);
        (await post.OutboxAsync(Post.Hengyang)).Select(e => e.LastError)
            .ShouldBe([DeliveryFailures.FileMissing, DeliveryFailures.AnswersNothing, DeliveryFailures.Receiver]);
        (await post.InboxAsync(Post.Hunan)).ShouldBeEmpty();
        (await post.Database.InAsync(Post.Hunan, db => db.AuditEntries.CountAsync(e => e.Action == "ReceiveEnvelope"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_ASnapshotAlteredInTheDatabase_IsNotTakenIn(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)]);
        await OwnerSql.RunAsync(post.Database, """UPDATE "Outbox" SET "Payload" = '{"number":2}'""");
        await node.Delivery.RunOnceAsync(CancellationToken.None);
        (await post.OutboxAsync(Post.Hengyang)).Select(e => e.LastError).ShouldBe([DeliveryFailures.Altered]);
        (await post.InboxAsync(Post.Hunan)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Send_AUseCaseKilledAtEveryStep_SendsAllOrNothing(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var fired = true;
        for (var (step, sent) = (1, 0); fired; step++)
        {
            await using var node = post.Start();
            node.Fault.Arm(step, lasting: true);
            await Record.ExceptionAsync(() => node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", step)], [1, (byte)step]));
            fired = node.Fault.Fired;
            var (envelopes, files, entries) = await post.Database.InAsync(Post.Hengyang,
                async db => (await db.Outbox.CountAsync(), await db.Files.CountAsync(), await db.AuditEntries.CountAsync()));
            (files, entries).ShouldBe((envelopes, envelopes), $"killed at step {step}");
            (fired || envelopes > sent).ShouldBeTrue("what was not killed was sent");
            sent = envelopes;
        }
    }

    [Fact]
    public async Task Kick_AfterACommit_NamesTheSenderOnce()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)]);
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 2)]);
        (await node.Kick.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None)).ToArray().ShouldBe([Post.Hengyang]);
        await node.Delivery.RunOnceAsync([Post.Hengyang], CancellationToken.None);
        (await node.Kick.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None)).ToArray().ShouldBe([Post.Hunan], "the answers left there");
        (await node.Kick.WaitAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None)).ShouldBeEmpty();
    }
}
