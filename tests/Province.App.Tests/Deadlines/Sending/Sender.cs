using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Exchange;
using Province.App.Features.Deadlines.Sending;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Tests.Exchange;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>A node that sends reminders, over a database with a province and two cities, with sinks for servers.</summary>
internal sealed class Sender : IAsyncDisposable
{
    private static readonly EphemeralDataProtectionProvider Keys = new();
    private readonly ServiceProvider _services;

    public Sender(TestDatabase database, SteppingClock clock, int? smtpPort, bool startTls = false, bool inward = true, string? authority = null, string? password = null, params string[] hosts)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IDataProtectionProvider>(Keys);
        services.AddProvinceData(database.Options).AddDoor().AddExchange();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Jobs:Run", "false"), new("Mail:Host", smtpPort is null ? null : "localhost"), new("Mail:Port", $"{smtpPort ?? 25}"), new("Mail:From", "reminders@yjt.example"),
            new("Mail:StartTls", $"{startTls}"), new("Mail:Authority", authority), new("Mail:UserName", password is null ? null : "reminders"), new("Mail:Password", password), new("Mail:Connections", "1"), new("Mail:Timeout", "00:00:02"), new("Robots:AllowInward", $"{inward}"), 
            new("Reminders:PublicAddress", "https://zhifa.example"), .. hosts.DefaultIfEmpty("127.0.0.1").Select((host, at) => new KeyValuePair<string, string?>($"Robots:Hosts:{at}", host)),
        ]).Build();
        services.AddJobs(settings, database.Options).AddSending(settings);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public SendingLoop Loop => _services.GetRequiredService<SendingLoop>();

    public GroupRobot Robot => _services.GetRequiredService<GroupRobot>();

    public async Task<int> RunAsync() => (await Loop.RunOnceAsync(CancellationToken.None)).Done;

    public async Task SetRobotAsync(TestDatabase database, TenantId tenant, string address, MessageTexts? texts = null) =>
        await database.InAsync(tenant, async db =>
        {
            var sending = new ReminderSending(tenant);
            sending.Change(texts ?? MessageTexts.Standard, "管理员", DateTimeOffset.UnixEpoch);
            sending.SetRobot(_services.GetRequiredService<RobotLine>().Seal(address), RobotLine.HintOf(address));
            db.ReminderSendings.Add(sending);
            await db.SaveChangesAsync();
        });

    /// <summary>A person with an address in no tenant in particular.</summary>
    public static async Task<Guid> PersonAsync(TestDatabase database, string? email)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = $"u{Guid.NewGuid():N}", Email = email, DisplayName = "某某", HomeTenant = Post.Hengyang };
        await database.InAsync(TenantId.Platform, async db =>
        {
            db.Users.Add(account);
            await db.SaveChangesAsync();
        });
        return account.Id;
    }

    /// <summary>Reminders of one open deadline, due a week from the clock's day.</summary>
    public static Task<IReadOnlyList<Guid>> RemindAsync(TestDatabase database, TenantId tenant, ReminderChannel channel, IReadOnlyList<Guid> people, string title = "报送年度计划") =>
        database.InAsync(tenant, async db =>
        {
            var due = new DateOnly(2026, 3, 9);
            var deadline = new Deadline(tenant, DeadlineSubject.Campaign, Guid.CreateVersion7(), new DeadlineWish("roster", DeadlineKind.CampaignRoster, 2026, title, due, "方案"), StandardRules.Of(DeadlineKind.CampaignRoster));
            db.Deadlines.Add(deadline);
            var reminders = people.Select((person, at) => new Reminder(deadline, new Rung("B7", due.AddDays(-7), due, Audience.Responsible), person, channel, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch.AddSeconds(at))).ToList();
            db.Reminders.AddRange(reminders);
            await db.SaveChangesAsync();
            return (IReadOnlyList<Guid>)[.. reminders.Select(one => one.Id)];
        });

    public static Task<List<Reminder>> RemindersAsync(TestDatabase database, TenantId tenant) =>
        database.InAsync(tenant, db => db.Reminders.AsNoTracking().OrderBy(one => one.MadeAt).ToListAsync());

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
