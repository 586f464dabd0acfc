using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Exchange;

/// <summary>Any order of sending, carrying, dying in the middle and two carrying at once leaves the inboxes with exactly what was sent.</summary>
public sealed class DeliveryPropertyTests
{
    private enum Deed
    {
        Send,
        SendTwo,
        Carry,
        CarryAndDie,
        FailOnce,
        CarryTogether,
        Wait,
    }

    private sealed record Step(Deed Deed, int Who, int Thread, int At);

    private static readonly (TenantId Sender, TenantId Receiver)[] Ways =
        [(Post.Hengyang, Post.Hunan), (Post.Zhuzhou, Post.Hunan), (Post.Hunan, Post.Hengyang), (Post.Hunan, Post.Zhuzhou)];

    [Theory, OnSqlite, OnPostgres]
    public async Task RunOnce_AnyOrderOfSendingCarryingAndDying_InboxIsOutbox(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        var step = from deed in Gen.Elements(Enum.GetValues<Deed>())
                   from who in Gen.Choose(0, Ways.Length - 1)
                   from thread in Gen.Choose(0, 1)
                   from at in Gen.Choose(1, 40)
                   select new Step(deed, who, thread, at);
        var number = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12).WithQuietOnSuccess(true), Prop.ForAll(Gen.ListOf(step, 12).ToArbitrary(), async steps =>
        {
            await using var healthy = post.Start();
            foreach (var next in steps)
                await DoAsync(post, healthy, next, ++number);
            await post.QuietAsync(healthy);
            await post.ShouldBeExactAsync();
        }));
    }

    private static async Task DoAsync(Post post, Node node, Step step, int number)
    {
        var (sender, receiver) = Ways[step.Who];
        var letter = Post.Letter("test.question", $"plan/{step.Thread}", number);
        switch (step.Deed)
        {
            case Deed.Send:
                await node.SendAsync(sender, receiver, [letter], [(byte)step.At]);
                break;
            case Deed.SendTwo:
                await node.SendAsync(sender, receiver, [letter, letter]);
                break;
            case Deed.Carry:
                await node.Delivery.RunOnceAsync(CancellationToken.None);
                break;
            case Deed.CarryAndDie or Deed.FailOnce:
                await using (var doomed = post.Start())
                {
                    doomed.Fault.Arm(step.At, lasting: step.Deed == Deed.CarryAndDie);
                    await Record.ExceptionAsync(() => doomed.Delivery.RunOnceAsync(CancellationToken.None));
                }

                break;
            case Deed.CarryTogether:
                await using (var other = post.Start())
                    await Task.WhenAll(Task.Run(() => other.Delivery.RunOnceAsync(CancellationToken.None)), Task.Run(() => node.Delivery.RunOnceAsync(CancellationToken.None)));
                break;
            default:
                post.Clock.Advance(TimeSpan.FromSeconds(15));
                break;
        }
    }
}
