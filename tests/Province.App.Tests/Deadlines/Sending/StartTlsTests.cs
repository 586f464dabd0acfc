using Province.App.Features.Deadlines.Sending;
using Province.App.Tests.Exchange;
using Province.Domain.Deadlines;
using Province.Tests.Sinks;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>Where the connection must be encrypted, mails go to a server that can and that somebody trusted vouches for.</summary>
public sealed class StartTlsTests
{
    [Fact]
    public async Task Run_ServerOfTheOwnAuthority_IsSentToEncrypted()
    {
        using var authority = new OwnAuthority();
        using var certificate = authority.Certify("localhost");
        await using var smtp = new SmtpSink(certificate);

        var reminder = await RunAsync(smtp, authority.FilePath);

        smtp.Mails.ShouldHaveSingleItem().IsEncrypted.ShouldBeTrue();
        reminder.State.ShouldBe(ReminderState.Sent);
    }

    [Theory]
    [InlineData("another authority")]
    [InlineData("no authority")]
    [InlineData("another name")]
    [InlineData("another purpose")]
    [InlineData("no encryption")]
    public async Task Run_ServerThatNobodyVouchesFor_IsNotUsed(string situation)
    {
        using var authority = new OwnAuthority();
        using var other = new OwnAuthority();
        using var certificate = authority.Certify(situation == "another name" ? "mail.example" : "localhost", situation == "another purpose" ? "1.3.6.1.5.5.7.3.2" : "1.3.6.1.5.5.7.3.1");
        await using var smtp = new SmtpSink(situation == "no encryption" ? null : certificate);

        var reminder = await RunAsync(smtp, situation switch { "another authority" => other.FilePath, "no authority" => null, _ => authority.FilePath });

        smtp.Mails.ShouldBeEmpty();
        reminder.State.ShouldBe(ReminderState.Waiting);
        reminder.Failure!.ShouldStartWith("邮件服务器不接收：");
    }

    [Theory]
    [InlineData("right", ReminderState.Sent)]
    [InlineData("wrong", ReminderState.Waiting)]
    [InlineData(null, ReminderState.Waiting)]
    public async Task Run_ServerThatAsksForSignIn_IsSentToByWhoeverItKnows(string? password, ReminderState state)
    {
        using var authority = new OwnAuthority();
        using var certificate = authority.Certify("localhost");
        await using var smtp = new SmtpSink(certificate) { Account = "reminders\0right" };

        var reminder = await RunAsync(smtp, authority.FilePath, password);

        (reminder.State, smtp.Mails.Count).ShouldBe((state, state == ReminderState.Sent ? 1 : 0));
        if (state != ReminderState.Sent)
            reminder.Failure!.ShouldStartWith("邮件服务器不接收：");
    }

    [Fact]
    public void Checked_AuthorityThatIsNone_NamesTheSetting()
    {
        var options = new MailOptions { Host = "localhost", From = "reminders@yjt.example" };
        var empty = Path.GetTempFileName();
        foreach (var authority in new[] { empty, Path.Combine(empty, "absent.pem") })
            Should.Throw<InvalidOperationException>((options with { Authority = authority }).Checked).Message.ShouldContain($"Mail:Authority is '{authority}'");
        File.Delete(empty);
        Should.Throw<InvalidOperationException>((options with { From = "提醒 <reminders@yjt.example>" }).Checked).Message.ShouldContain("Mail:From");
    }

    [Theory]
    [InlineData(null, "/nowhere/authority.pem")]
    [InlineData(" ", "/nowhere/authority.pem")]
    [InlineData("localhost", "")]
    [InlineData("localhost", " ")]
    public void Authority_ThatIsOfNoServerOrBlank_IsNotRead(string? host, string authority)
    {
        var options = new MailOptions { Host = host, From = "reminders@yjt.example", Authority = authority }.Checked();
        new SmtpMail(options).IsOn.ShouldBe(host == "localhost");
    }

    private static async Task<Reminder> RunAsync(SmtpSink smtp, string? authority, string? password = null)
    {
        await using var post = await Post.OpenAsync("sqlite");
        await Sender.RemindAsync(post.Database, Post.Hengyang, ReminderChannel.Mail, [await Sender.PersonAsync(post.Database, "a@hy.example")]);
        await using var sender = new Sender(post.Database, post.Clock, smtp.Port, startTls: true, authority: authority, password: password);
        await sender.RunAsync();
        return (await Sender.RemindersAsync(post.Database, Post.Hengyang)).ShouldHaveSingleItem();
    }
}
