using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Province.App.Features.Deadlines;
using Province.App.Features.Deadlines.Sending;
using Province.App.Tests.Exchange;
using Province.Data.Security;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;
using Province.Tests.Sinks;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>Two processes of the application on one PostgreSQL, one of which is killed again and again while both look, remind and send.</summary>
public sealed class KilledNodesTests
{
    private const int Open = 20_000, Due = 2_500, MostKills = 6;
    private static readonly TenantId[] Cities = [Post.Hengyang, Post.Zhuzhou];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    [PostgresFact]
    public async Task Nodes_OneKilledAgainAndAgain_EachReminderArrivesAndEachExtraIsOnRecord()
    {
        await using var post = await Post.OpenAsync("postgres");
        await using var smtp = new SmtpSink();
        foreach (var city in Cities)
            await FillAsync(post.Database, city);
        await using var steady = new RunningNode(Start(post.Database, smtp.Port));
        await UntilAsync(() => Task.FromResult(steady.Process.HasExited || !smtp.Mails.IsEmpty));
        await steady.ShouldRunAsync();
        var dice = new Random(20261125);
        var kills = 0;
        for (; kills < MostKills && smtp.Mails.Count < Due * Cities.Length * 9 / 10; kills++)
        {
            await using var node = new RunningNode(Start(post.Database, smtp.Port));
            var target = smtp.Mails.Count + dice.Next(100, 700);
            await UntilAsync(() => Task.FromResult(node.Process.HasExited || smtp.Mails.Count >= target));
            await node.ShouldRunAsync();
        }

        await UntilAsync(async () => (await RemindersAsync(post.Database)).Count(IsSent) == 2 * Due * Cities.Length);
        await steady.DisposeAsync();
        ShouldBeExact(await RemindersAsync(post.Database), smtp, kills);
    }

    /// <summary>In the bell each once; by mail each, and an extra copy only where a node died with it in hand, as its attempts say.</summary>
    private static void ShouldBeExact(IReadOnlyList<Reminder> reminders, SmtpSink smtp, int kills)
    {
        kills.ShouldBeGreaterThan(1);
        reminders.Where(one => one.Channel == ReminderChannel.Bell).Select(one => (one.Tenant, one.DeadlineId, one.Rung, one.AccountId)).Distinct().Count().ShouldBe(Due * Cities.Length);
        reminders.Count(one => one.Channel == ReminderChannel.Bell).ShouldBe(Due * Cities.Length);
        var copies = smtp.Mails.Where(mail => mail.Subject.Contains("第 ", StringComparison.Ordinal)).GroupBy(mail => mail.MessageId).ToDictionary(same => same.Key, same => same.Count());
        var mailed = reminders.Where(one => one.Channel == ReminderChannel.Mail).ToDictionary(one => $"<{one.Id:N}@yjt.example>");
        copies.Keys.ShouldBe(mailed.Keys, ignoreOrder: true);
        copies.Where(pair => pair.Value > mailed[pair.Key].Attempts).ShouldBeEmpty();   // every extra is on record
        copies.Values.Sum(count => count - 1).ShouldBeLessThanOrEqualTo(kills * SendingLoop.BatchSize * Cities.Length);
    }

    private static bool IsSent(Reminder reminder) => reminder.State == ReminderState.Sent;

    private static async Task<IReadOnlyList<Reminder>> RemindersAsync(TestDatabase database)
    {
        var all = new List<Reminder>();
        foreach (var city in Cities)
            all.AddRange(await database.InAsync(city, db => db.Reminders.AsNoTracking().Where(one => one.Title.Contains("第 ")).ToListAsync()));
        return all;
    }

    /// <summary>Deadlines of which one in eight is overdue, one person who has to do them, and a rule that says so by mail too.</summary>
    private static async Task FillAsync(TestDatabase database, TenantId city)
    {
        var today = ChinaTime.Today(TimeProvider.System);
        var rule = new LadderRule { Before = [7], Roles = [Role.Planner] };
        var person = new Account { Id = Guid.CreateVersion7(), UserName = $"u{city.Code}", Email = $"u{city.Code}@hy.example", DisplayName = "某某", HomeTenant = city };
        await database.InAsync(TenantId.Platform, async db =>
        {
            db.Users.Add(person);
            await db.SaveChangesAsync();
        });
        await database.InAsync(city, async db =>
        {
            db.Memberships.Add(new Membership(city, Guid.CreateVersion7(), person.Id, Role.Planner, null, today.AddYears(-1)));
            foreach (var year in new[] { today.Year - 1, today.Year, today.Year + 1 })
                db.DeadlineRules.Add(new DeadlineRules(city, year, new RuleContent { Mail = true, Ladders = new Dictionary<DeadlineKind, LadderRule> { [DeadlineKind.Supervision] = rule } }, "管理员", DateTimeOffset.UtcNow));
            for (var number = 0; number < Open / Cities.Length; number++)
            {
                var due = number < Due ? today.AddDays(-20) : today.AddDays(200);
                var wish = new DeadlineWish($"{number}", DeadlineKind.Supervision, due.Year, $"第 {number} 件", due, "方案");
                var deadline = new Deadline(city, DeadlineSubject.Plan, Guid.Empty, wish, rule);
                deadline.Take(wish, rule, new ReminderDays(StateCouncil.Calendar), today);
                db.Deadlines.Add(deadline);
            }

            await db.SaveChangesAsync();
        });
    }

    private static Process Start(TestDatabase database, int smtpPort)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true };
        var settings = new Dictionary<string, string?>(database.Settings)
        {
            ["Mail:Host"] = "localhost", ["Mail:Port"] = $"{smtpPort}", ["Mail:StartTls"] = "false", ["Mail:Connections"] = "10", ["Mail:From"] = "reminders@yjt.example",
            ["Reminders:Every"] = "00:00:01", ["Reminders:LookEvery"] = "00:00:01", ["Reminders:DoubtAfter"] = "00:00:20", ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (name, value) in settings.Where(setting => setting.Value is not null))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start) ?? throw new InvalidOperationException("The application did not start.");
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await isSo())
            await Task.Delay(100, limit.Token);
    }

    /// <summary>A process that is killed, not stopped, when its time is over.</summary>
    private sealed class RunningNode(Process process) : IAsyncDisposable
    {
        public Process Process => process;

        public async Task ShouldRunAsync() => process.HasExited.ShouldBeFalse(await process.StandardError.ReadToEndIfExitedAsync(process));

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited)
                process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
