using Province.App.Features.Exchange;
using Province.App.Shell.Api;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Exchange;

public sealed class ExchangeListsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_AfterPostOfEveryState_TellEachStateApart(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SendOfEveryStateAsync(post, node);
        var states = await OutboxAsync(node, new ListQuery());
        states.Items.Select(row => (row.Subject, row.State)).ShouldBe(
            [("第 3 件", DeliveryState.Waiting), ("第 2 件", DeliveryState.Failed), ("第 4 件", DeliveryState.Delivered), ("第 1 件", DeliveryState.Answered), ("第 5 件", DeliveryState.Declined)], ignoreOrder: true);
        foreach (var state in Enum.GetValues<DeliveryState>())
            (await OutboxAsync(node, new ListQuery(), state)).Items.ShouldHaveSingleItem().State.ShouldBe(state);
        var answered = (await OutboxAsync(node, new ListQuery(), DeliveryState.Answered)).Items[0];
        (answered.KindName, answered.ReceiverName, answered.Attempts).ShouldBe(("测试来件", "湖南省应急管理厅", 1));

        var inbox = await InboxAsync(node, new ListInbox.Filter(null, null));
        inbox.Items.Select(row => (row.Subject, row.SenderName, row.AnsweredAt is not null)).ShouldBe([("第 1 件", "衡阳市应急管理局", true), ("第 4 件", "衡阳市应急管理局", false), ("第 5 件", "衡阳市应急管理局", true)], ignoreOrder: true);
        (await InboxAsync(node, new ListInbox.Filter(true, null))).Items.Select(row => (row.Subject, row.IsDeclined)).ShouldBe([("第 1 件", false), ("第 5 件", true)], ignoreOrder: true);
        (await InboxAsync(node, new ListInbox.Filter(false, "test.answer"))).Items.ShouldHaveSingleItem().Subject.ShouldBe("第 4 件");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_ByEverySortKey_AreSortedByTheDatabase(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SendOfEveryStateAsync(post, node);
        foreach (var sort in new[] { "sentAt", "deliveredAt", "answeredAt", "subject", "attempts" })
            foreach (var descending in new[] { false, true })
                (await OutboxAsync(node, new ListQuery(Sort: sort, Descending: descending))).Total.ShouldBe(5);
        (await OutboxAsync(node, new ListQuery(Sort: "subject"))).Items.Select(row => row.Subject).ShouldBe(["第 1 件", "第 2 件", "第 3 件", "第 4 件", "第 5 件"]);
        foreach (var sort in new[] { "receivedAt", "sentAt", "subject", "senderName" })
            (await InboxAsync(node, new ListInbox.Filter(null, null), new ListQuery(Size: 1, Sort: sort))).Items.ShouldHaveSingleItem();
        (await OutboxAsync(node, new ListQuery(Text: "第 3"))).Items.ShouldHaveSingleItem();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_OnEveryPageAndBeyondTheLast_CountAllRows(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        (await OutboxAsync(node, new ListQuery())).Total.ShouldBe(0);
        await SendOfEveryStateAsync(post, node);
        foreach (var (page, rows) in new[] { (1, 3), (2, 2), (3, 0) })
        {
            var list = await OutboxAsync(node, new ListQuery(Page: page, Size: 3));
            (list.Items.Count, list.Total, list.Pages).ShouldBe((rows, 5, 2), $"page {page}");
        }

        (await OutboxAsync(node, new ListQuery(Page: 2), DeliveryState.Failed)).Total.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RetryDelivery_OfAFailedOne_GoesAtOnceAndIsRecorded(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SendOfEveryStateAsync(post, node);
        var failed = (await OutboxAsync(node, new ListQuery(), DeliveryState.Failed)).Items[0];
        var view = await node.DoorInto(Post.Hengyang).CallAsync((ReadEnvelope.Handler h) => h.SentAsync(failed.EnvelopeId, default));
        (view.Sending!.LastError, view.Sending.LastErrorText).ShouldBe((DeliveryFailures.Receiver, ExchangeWords.OfFailure(DeliveryFailures.Receiver)));

        await node.DoorInto(Post.Hengyang).CallAsync((RetryDelivery.Handler h) => h.HandleAsync(failed.EnvelopeId, default));
        (await node.Kick.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, default)).ShouldContain(Post.Hengyang);
        await node.Delivery.RunOnceAsync([Post.Hengyang], default);
        (await OutboxAsync(node, new ListQuery(), DeliveryState.Failed)).Items.ShouldBeEmpty();
        var again = () => node.DoorInto(Post.Hengyang).CallAsync((RetryDelivery.Handler h) => h.HandleAsync(failed.EnvelopeId, default));
        (await again.ShouldThrowAsync<RefusedException>()).Refusal.Kind.ShouldBe(RefusalKind.Conflict);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ReadEnvelope_FromEitherSide_ShowsTheSameSnapshot(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SendOfEveryStateAsync(post, node);
        var arrived = (await InboxAsync(node, new ListInbox.Filter(true, "test.question"))).Items[0];
        var received = await node.DoorInto(Post.Hunan).CallAsync((ReadEnvelope.Handler h) => h.ReceivedAsync(Post.Hengyang, arrived.EnvelopeId, default));
        var sent = await node.DoorInto(Post.Hengyang).CallAsync((ReadEnvelope.Handler h) => h.SentAsync(arrived.EnvelopeId, default));
        (received.Payload, received.Sha256, received.SenderName, received.ReceiverName).ShouldBe((sent.Payload, sent.Sha256, sent.SenderName, sent.ReceiverName));
        received.Files.ShouldBe(sent.Files);
        received.Files.ShouldHaveSingleItem().Length.ShouldBe(3);
        received.ReadablePayload().ShouldContain("\"number\": 1");
        received.Declined.ShouldBeNull();

        var stranger = () => node.DoorInto(Post.Zhuzhou).CallAsync((ReadEnvelope.Handler h) => h.SentAsync(arrived.EnvelopeId, default));
        (await stranger.ShouldThrowAsync<RefusedException>()).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Envelope_ThatIsNotTaken_SaysWhyOnBothSidesAndIsTriedNoMore(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.unwanted", "a", 5), Post.Letter("test.question", "a", 6)]);
        await post.QuietAsync(node);
        var declined = (await OutboxAsync(node, new ListQuery(), DeliveryState.Declined)).Items.ShouldHaveSingleItem();
        (declined.Subject, declined.DeclineCode, declined.DeclineReason, declined.Attempts, declined.LastError).ShouldBe(("第 5 件", "test.unwanted", "不需要这件来件。", 1, null));
        var sent = await node.DoorInto(Post.Hengyang).CallAsync((ReadEnvelope.Handler h) => h.SentAsync(declined.EnvelopeId, default));
        var received = await node.DoorInto(Post.Hunan).CallAsync((ReadEnvelope.Handler h) => h.ReceivedAsync(Post.Hengyang, declined.EnvelopeId, default));
        (sent.Declined, received.Declined, received.DeclineCode).ShouldBe(("不需要这件来件。", "不需要这件来件。", "test.unwanted"));
        (await OutboxAsync(node, new ListQuery(), DeliveryState.Answered)).Items.ShouldHaveSingleItem().Subject.ShouldBe("第 6 件", "the next of its thread is not held back");
        (await post.InboxAsync(Post.Hengyang)).Select(e => e.Subject).ShouldBe(["未受理：第 5 件", "答复"], ignoreOrder: true);
        (await post.Database.InAsync(Post.Hunan, db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.AuditEntries.Where(e => e.SubjectId == declined.EnvelopeId.ToString()).Select(e => e.Detail))))
            .ShouldHaveSingleItem()!.ShouldContain("没有受理：不需要这件来件。");
    }

    /// <summary>From Hengyang to the province: 1 answered, 2 failed, 3 waiting behind it, 4 delivered, 5 not taken.</summary>
    private static async Task SendOfEveryStateAsync(Post post, Node node)
    {
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)], [7, 7, 7]);
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.unwanted", "d", 5)]);
        await post.QuietAsync(node);
        var question = (await post.OutboxAsync(Post.Hunan))[0];
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.answer", "c", 4) with { AnswerTo = question.Id }]);
        node.Trouble.Left = 1;
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.trouble", "b", 2), Post.Letter("test.trouble", "b", 3)]);
        await node.Delivery.RunOnceAsync(default);
        await node.Kick.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, default);
    }

    private static Task<Page<ListOutbox.Row>> OutboxAsync(Node node, ListQuery query, DeliveryState? state = null) =>
        node.DoorInto(Post.Hengyang).CallAsync((ListOutbox.Handler h) => h.HandleAsync(query, new ListOutbox.Filter(state, null), default));

    private static Task<Page<ListInbox.Row>> InboxAsync(Node node, ListInbox.Filter filter, ListQuery? query = null) =>
        node.DoorInto(Post.Hunan).CallAsync((ListInbox.Handler h) => h.HandleAsync(query ?? new ListQuery(), filter, default));
}
