using Microsoft.EntityFrameworkCore;
using Province.App.Features.Deadlines.Sending;
using Province.App.Tests.Exchange;
using Province.Domain.Deadlines;
using Province.Tests;
using Province.Tests.Sinks;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>Reminders go to a mail server and a group robot, each once, and no server that misbehaves stops the others.</summary>
public sealed class SendingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Run_MailsWait_EachArrivesOnceUnderItsId(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var smtp = new SmtpSink();
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port);
        var people = new List<Guid>();
        for (var i = 0; i < 45; i++)
            people.Add(await Sender.PersonAsync(post.Database, $"u{i}@hy.example"));
        var ids = await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, people);

        (await sender.RunAsync()).ShouldBe(45);
        (await sender.RunAsync()).ShouldBe(0);

        smtp.Mails.Select(mail => mail.MessageId).ShouldBe(ids.Select(id => $"<{id:N}@yjt.example>"), ignoreOrder: true);
        smtp.Mails.Select(mail => mail.To).Distinct().Count().ShouldBe(45);
        smtp.Connections.ShouldBe(3);   // a batch of at most 20 over one connection
        var first = smtp.Mails.First();
        first.Subject.ShouldBe("期限提醒：报送年度计划（还有 7 天）");
        first.Body.ShouldContain("衡阳市应急管理局：");
        first.Body.ShouldContain("https://zhifa.example/deadlines/");
        (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ShouldAllBe(one => one.State == ReminderState.Sent && one.Attempts == 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_KilledBetweenSendingAndWritingDown_SendsAgainUnderTheSameId(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var smtp = new SmtpSink { CutsAfterData = true };
        var ids = await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, [await Sender.PersonAsync(post.Database, "u@hy.example")]);
        await post.Database.InAsync(Post.Hengyang, async db =>
        {
            (await db.Reminders.SingleAsync()).Claim(post.Clock.GetUtcNow());   // as a node leaves it that dies now
            await db.SaveChangesAsync();
        });
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port);

        (await sender.RunAsync()).ShouldBe(0);   // another node may be at it
        post.Clock.Advance(TimeSpan.FromMinutes(6));
        (await sender.RunAsync()).ShouldBe(1);
        smtp.CutsAfterData = false;
        post.Clock.Advance(TimeSpan.FromMinutes(3));
        (await sender.RunAsync()).ShouldBe(1);

        smtp.Mails.Select(mail => mail.MessageId).Distinct().ShouldBe([$"<{ids[0]:N}@yjt.example>"]);
        var reminder = (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ShouldHaveSingleItem();
        (reminder.State, reminder.Attempts).ShouldBe((ReminderState.Sent, 3));
    }

    [Fact]
    public async Task Run_DoneMeanwhile_TellsNobody()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var smtp = new SmtpSink();
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, [await Sender.PersonAsync(post.Database, "u@hy.example")]);
        await post.Database.InAsync(Post.Hengyang, async db =>
        {
            (await db.Deadlines.SingleAsync()).Drop(new DateOnly(2026, 3, 2));
            await db.SaveChangesAsync();
        });
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port);

        await sender.RunAsync();

        smtp.Mails.ShouldBeEmpty();
        (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ShouldHaveSingleItem().State.ShouldBe(ReminderState.Dropped);
    }

    [Fact]
    public async Task Run_RecipientsRefusedOrWithoutAProperAddress_TheOthersArrive()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var smtp = new SmtpSink { OnRecipient = to => to.StartsWith("gone", StringComparison.Ordinal) ? "550 no such user" : "250 OK" };
        Guid[] people = [.. await Task.WhenAll(new[] { "gone@hy.example", null, "u@hy.example", "陆@hy.example", "u@@example" }.Select(email => Sender.PersonAsync(post.Database, email)))];
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, people);
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port);

        await sender.RunAsync();

        var reminders = (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ToDictionary(one => one.AccountId);
        people.Select(person => reminders[person].State).ShouldBe([ReminderState.Failed, ReminderState.Failed, ReminderState.Sent, ReminderState.Failed, ReminderState.Failed]);
        people[3..].ShouldAllBe(person => reminders[person].Failure!.StartsWith("邮箱地址不对"));
        reminders[people[0]].Failure!.ShouldContain("拒收");
        reminders[people[1]].Failure!.ShouldContain("没有填写邮箱");
        smtp.Mails.ShouldHaveSingleItem().To.ShouldBe("u@hy.example");
    }

    [Fact]
    public async Task Run_ServerHangs_StopsNoOtherTenantAndIsTriedAgainLater()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var smtp = new SmtpSink { Hangs = true };
        await using var robot = new RobotSink();
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, [await Sender.PersonAsync(post.Database, "a@hy.example"), await Sender.PersonAsync(post.Database, "b@hy.example")]);
        await Sender.RemindAsync(post.Database, Post.Zhuzhou, ReminderChannel.Webhook, [Reminder.Everybody]);
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port);
        await sender.SetRobotAsync(post.Database, Post.Zhuzhou, robot.Address);

        await sender.RunAsync();

        robot.Said.ShouldHaveSingleItem().ShouldBe("【期限提醒】株洲市应急管理局：报送年度计划，2026年3月9日（周一）到期（还有 7 天）。" + $"https://zhifa.example/deadlines/{(await Sender.RemindersAsync(post.Database, Post.Zhuzhou))[0].DeadlineId}");
        var waiting = await Sender.RemindersAsync(post.Database, Post.Hengyang);
        waiting.ShouldAllBe(one => one.State == ReminderState.Waiting && one.Attempts == 1 && one.NotBefore > one.TriedAt);
        waiting[1].Failure!.ShouldContain("未尝试");   // a dead server is asked once a batch
        smtp.Connections.ShouldBe(1);
        (await sender.RunAsync()).ShouldBe(0);
        smtp.Hangs = false;
        post.Clock.Advance(TimeSpan.FromMinutes(2));
        (await sender.RunAsync()).ShouldBe(2);
        smtp.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_SenderIsRefused_IsTriedAgainLater()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var smtp = new SmtpSink { OnSender = "550 not you" };
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, [await Sender.PersonAsync(post.Database, "a@hy.example"), await Sender.PersonAsync(post.Database, "b@hy.example")]);
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port);

        await sender.RunAsync();

        (await Sender.RemindersAsync(post.Database, Post.Hengyang)).Select(one => (one.State, one.Failure!.Contains("未尝试", StringComparison.Ordinal)))
            .ShouldBe([(ReminderState.Waiting, false), (ReminderState.Waiting, true)]);
    }

    [Fact]
    public async Task Run_ServerStaysAway_GivesUpAndAdministratorHasItRetried()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, [await Sender.PersonAsync(post.Database, "a@hy.example")]);
        await using var sender = new Sender(post.Database, post.Clock, smtpPort: 1);

        for (var i = 0; i < Reminder.MaxAttempts; i++, post.Clock.Advance(TimeSpan.FromHours(2)))
            (await sender.RunAsync()).ShouldBe(1);

        (await sender.RunAsync()).ShouldBe(0);
        var given = (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ShouldHaveSingleItem();
        (given.State, given.Attempts).ShouldBe((ReminderState.Failed, Reminder.MaxAttempts));
        given.Failure!.ShouldContain("连接失败");
    }

    [Fact]
    public async Task Run_TemplateNamesAnUnknownField_FailsVisiblyAndOnlyThere()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var robot = new RobotSink();
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Webhook, [Reminder.Everybody]);
        await Sender.RemindAsync(post.Database, Post.Zhuzhou, ReminderChannel.Webhook, [Reminder.Everybody]);
        await using var sender = new Sender(post.Database, post.Clock, smtpPort: null);
        await sender.SetRobotAsync(post.Database, Post.Hengyang, robot.Address);
        await sender.SetRobotAsync(post.Database, Post.Zhuzhou, robot.Address);
        await post.Database.InAsync(Post.Hengyang, db => db.ReminderSendings.ExecuteUpdateAsync(set => set.SetProperty(one => one.RobotText, "{科室}：{事项}")));   // as a later version may have kept it

        await sender.RunAsync();

        var failed = (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ShouldHaveSingleItem();
        failed.State.ShouldBe(ReminderState.Failed);
        failed.Failure!.ShouldContain("“{科室}”不认识");
        robot.Said.Count.ShouldBe(1);
        (await Sender.RemindersAsync(post.Database, Post.Zhuzhou)).ShouldHaveSingleItem().State.ShouldBe(ReminderState.Sent);
    }

    [Fact]
    public async Task Run_TwoNodesAtOnce_EachMailOnce()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var smtp = new SmtpSink();
        var people = new List<Guid>();
        for (var i = 0; i < 60; i++)
            people.Add(await Sender.PersonAsync(post.Database, $"u{i}@hy.example"));
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, people);
        await using var one = new Sender(post.Database, post.Clock, smtp.Port);
        await using var other = new Sender(post.Database, post.Clock, smtp.Port);

        for (var i = 0; i < 10; i++)
            await Task.WhenAll(one.RunAsync(), other.RunAsync());

        smtp.Mails.Count.ShouldBe(60);
        smtp.Mails.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(60);
    }
}
