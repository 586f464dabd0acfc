using Microsoft.EntityFrameworkCore;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Exchange;

/// <summary>A province with two cities in a database, and what must be true of their post.</summary>
internal sealed class Post(TestDatabase database) : IAsyncDisposable
{
    public static readonly TenantId Hunan = new(430000);
    public static readonly TenantId Hengyang = new(430400);
    public static readonly TenantId Zhuzhou = new(430200);

    public static IReadOnlyList<TenantId> Everybody { get; } = [Hunan, Zhuzhou, Hengyang];

    public TestDatabase Database => database;

    public SteppingClock Clock { get; } = new();

    public static async Task<Post> OpenAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.InAsync(TenantId.Platform, async db =>
        {
            db.Tenants.AddRange(new Tenant(Hunan, "湖南省", "湖南省应急管理厅"), new Tenant(Zhuzhou, "株洲市", "株洲市应急管理局"), new Tenant(Hengyang, "衡阳市", "衡阳市应急管理局"));
            await db.SaveChangesAsync();
        });
        return new Post(database);
    }

    public Node Start() => new(database, Clock);

    public static Letter Letter(string kind, string thread, int number) =>
        new(kind, thread, $"第 {number} 件", $$"""{"number":{{number}}}""");

    /// <summary>Runs a node until nothing moves any more, pauses included.</summary>
    public async Task QuietAsync(Node node)
    {
        for (var still = 0; still < 2; Clock.Advance(TimeSpan.FromHours(2)))
            still = (await node.Delivery.RunOnceAsync(CancellationToken.None)).Done > 0 ? 0 : still + 1;
    }

    public Task<List<OutboxEnvelope>> OutboxAsync(TenantId tenant) =>
        database.InAsync(tenant, db => db.Outbox.AsNoTracking().OrderBy(e => e.SentAt).ToListAsync());

    public Task<List<InboxEnvelope>> InboxAsync(TenantId tenant) =>
        database.InAsync(tenant, db => db.Inbox.AsNoTracking().OrderBy(e => e.ReceivedAt).ToListAsync());

    /// <summary>Every envelope arrived once and as it was sent, in the order of its thread; every question has one answer; every arrival one audit entry.</summary>
    public async Task ShouldBeExactAsync()
    {
        var sent = new List<OutboxEnvelope>();
        var arrived = new List<InboxEnvelope>();
        foreach (var tenant in Everybody)
        {
            sent.AddRange(await OutboxAsync(tenant));
            var inbox = await InboxAsync(tenant);
            arrived.AddRange(inbox);
            var receipts = await database.InAsync(tenant, db => db.AuditEntries.Where(e => e.Action == "ReceiveEnvelope").Select(e => e.SubjectId).ToListAsync());
            receipts.Order().ShouldBe(inbox.Select(e => e.EnvelopeId.ToString()).Order());
        }

        arrived.Select(e => (e.Tenant, e.Sender, e.EnvelopeId, e.Kind, e.Payload, e.Sha256)).Order()
            .ShouldBe(sent.Select(e => (e.Receiver, e.Tenant, e.Id, e.Kind, e.Payload, e.Sha256)).Order());
        sent.ShouldAllBe(e => e.DeliveredAt != null && e.LastError == null && e.Attempts > 0);
        foreach (var thread in arrived.GroupBy(e => (e.Sender, e.Tenant, e.Thread)))
            thread.OrderBy(e => e.ReceivedAt).Select(e => e.EnvelopeId)
                .ShouldBe(sent.Where(e => (e.Tenant, e.Receiver, e.Thread) == thread.Key).OrderBy(e => e.SentAt).Select(e => e.Id));
        var questions = sent.Where(e => e.Kind == "test.question").ToList();
        sent.Where(e => e.Kind == "test.answer").Select(e => e.AnswerTo!.Value).Order().ShouldBe(questions.Select(e => e.Id).Order());
        questions.ShouldAllBe(e => e.AnsweredAt != null);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
