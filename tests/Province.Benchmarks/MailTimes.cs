using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Deadlines.Sending;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;
using Province.Tests.Sinks;

namespace Province.Benchmarks;

/// <summary>How many mails a second reach a server on the same machine, by the bare library over one connection and by the application with its records.</summary>
internal static class MailTimes
{
    private const int Mails = 5_000;
    private static readonly TenantId[] Cities = [new(430200), new(430400)];

    internal static async Task RunAsync()
    {
        await using var sink = new SmtpSink();
        await BareAsync(sink, 500);   // compiles
        await SayAsync("bare library, one connection", sink, () => BareAsync(sink, Mails));
        foreach (var provider in TenantListBenchmarks.Providers)
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            await using var server = await BenchmarkServer.StartAsync(database, keepsDocuments: true, _ => Task.CompletedTask,
                ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{sink.Port}"), ("Mail:From", "reminders@yjt.example"), ("Mail:StartTls", "false"), ("Jobs:Run", "false"));
            using var client = await server.SignInAsync("hunan.organiser");
            var loop = server.Services.GetRequiredService<SendingLoop>();
            await RemindAsync(database, 500);
            await loop.RunOnceAsync(CancellationToken.None);
            await RemindAsync(database, Mails);
            await SayAsync($"application on {provider}", sink, () => loop.RunOnceAsync(CancellationToken.None));
        }
    }

    private static async Task SayAsync(string what, SmtpSink sink, Func<Task> work)
    {
        sink.Mails.Clear();
        var clock = new Clock();
        clock.Go();
        await work();
        clock.Say($"{what}: {sink.Mails.Count} mails");
        Console.WriteLine(FormattableString.Invariant($"  {sink.Mails.Count / clock.Wall * 1000:0} a second"));
    }

    private static async Task BareAsync(SmtpSink sink, int count)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", sink.Port, SecureSocketOptions.None);
        for (var i = 0; i < count; i++)
        {
            using var message = new MimeMessage([MailboxAddress.Parse("reminders@yjt.example")], [MailboxAddress.Parse("u@hy.example")], "期限提醒：报送年度计划（还有 7 天）", new TextPart("plain") { Text = "衡阳市应急管理局：报送年度计划，还有 7 天。" });
            await client.SendAsync(message);
        }
    }

    private static async Task RemindAsync(TestDatabase database, int mails)
    {
        await database.InAsync(TenantId.Platform, db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, "u@hy.example")));
        var account = await database.InAsync(TenantId.Platform, db => db.Users.Select(account => account.Id).FirstAsync());
        foreach (var city in Cities)
            await database.InAsync(city, async db =>
            {
                var due = DateOnly.FromDateTime(DateTime.Today.AddDays(7));
                foreach (var part in Enumerable.Range(0, mails / Cities.Length))
                {
                    var deadline = new Deadline(city, DeadlineSubject.Campaign, Guid.CreateVersion7(), new DeadlineWish("roster", DeadlineKind.CampaignRoster, due.Year, $"报送名单 {part}", due, "方案"), StandardRules.Of(DeadlineKind.CampaignRoster));
                    db.Deadlines.Add(deadline);
                    db.Reminders.Add(new Reminder(deadline, new Rung("B7", due.AddDays(-7), due, Audience.Responsible), account, ReminderChannel.Mail, Guid.CreateVersion7(), DateTimeOffset.UtcNow));
                }

                return await db.SaveChangesAsync();
            });
    }
}
