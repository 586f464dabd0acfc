using Microsoft.EntityFrameworkCore;
using Province.Tests;

namespace Province.App.Tests.Exchange;

public sealed class DeliveryKilledTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_KilledAtEveryStep_ArrivesOnce(string provider) => await BreakEverywhereAsync(provider, lasting: true);

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_FailingOnceAtEveryStep_ArrivesOnce(string provider) => await BreakEverywhereAsync(provider, lasting: false);

    private static async Task BreakEverywhereAsync(string provider, bool lasting)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var healthy = post.Start();
        var steps = 0;
        for (var fired = true; fired; fired = await BreakAtAsync(post, healthy, ++steps, lasting))
            steps.ShouldBeLessThan(200);
        steps.ShouldBeGreaterThan(30);
        await post.ShouldBeExactAsync();
        var copies = await post.Database.InAsync(Post.Hunan, db => db.Files.CountAsync());
        copies.ShouldBe(await post.Database.InAsync(Post.Hengyang, db => db.Files.CountAsync()));
    }

    /// <summary>Sends a question with a file, stops its delivery (or that of its answer) at one step, and starts anew.</summary>
    private static async Task<bool> BreakAtAsync(Post post, Node healthy, int step, bool lasting)
    {
        await healthy.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "plan/2026", step)], [.. "原件"u8, (byte)(step % 100 + 20), (byte)(step / 100 + 20)]);
        await using (var doomed = post.Start())
        {
            doomed.Fault.Arm(step, lasting);
            for (var pass = 0; pass < 2; pass++)
                await RunUntilKilledAsync(doomed);
            await post.QuietAsync(healthy);
            (await post.InboxAsync(Post.Hunan)).Count(e => e.Payload == $$"""{"number":{{step}}}""").ShouldBe(1, $"killed at step {step}");
            return doomed.Fault.Fired;
        }
    }

    private static async Task RunUntilKilledAsync(Node node)
    {
        try
        {
            await node.Delivery.RunOnceAsync(CancellationToken.None);
        }
        catch (KilledException)
        {
            // What the next start finds is what the database holds.
        }
    }
}
