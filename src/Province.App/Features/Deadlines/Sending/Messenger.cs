using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Puts reminders into words and hands them to the mail server or to the tenant's group robot.</summary>
internal sealed class Messenger(Unattended unattended, SmtpMail mail, RobotLine robot, ReminderWording wording)
{
    private static readonly Sent NoRobot = Sent.Never("本单位没有设置群机器人。请在“提醒发送”里设置后重发。");

    /// <summary>The channels that this installation has.</summary>
    public IReadOnlyList<ReminderChannel> Channels => mail.IsOn ? [ReminderChannel.Mail, ReminderChannel.Webhook] : [ReminderChannel.Webhook];

    /// <returns>What became of each, by reminder.</returns>
    public async Task<IReadOnlyDictionary<Guid, Sent>> SendAsync(TenantId tenant, ReminderChannel channel, IReadOnlyList<Claimed> reminders, CancellationToken ct)
    {
        if (reminders.Count == 0)
            return new Dictionary<Guid, Sent>();
        var (texts, address, bureau) = await unattended.ReadAsync(tenant, async db =>
        {
            var sending = await db.ReminderSendings.AsNoTracking().SingleOrDefaultAsync(ct);
            return (sending?.Texts ?? MessageTexts.Standard, sending?.RobotAddress, await db.Tenants.Where(t => t.Id == tenant).Select(t => t.Bureau).SingleAsync(ct));
        });
        var words = reminders.ToDictionary(one => one.Id, one => wording.Of(one, bureau));
        return channel == ReminderChannel.Mail
            ? await MailAsync(tenant, reminders, texts, words, ct)
            : await SpeakAsync(address, reminders, texts, words, ct);
    }

    private async Task<IReadOnlyDictionary<Guid, Sent>> MailAsync(
        TenantId tenant, IReadOnlyList<Claimed> reminders, MessageTexts texts, Dictionary<Guid, ReminderWords> words, CancellationToken ct)
    {
        var people = reminders.Select(one => one.AccountId).Distinct().ToList();
        var addresses = await unattended.ReadAsync(tenant, db => db.Users.Where(account => people.Contains(account.Id) && account.ClosedAt == null && account.Email != null)
            .ToDictionaryAsync(account => account.Id, account => account.Email!, ct));
        var outcomes = new Dictionary<Guid, Sent>();
        var letters = new List<MailLetter>();
        foreach (var one in reminders)
            if (!addresses.TryGetValue(one.AccountId, out var to))
                outcomes[one.Id] = Sent.Never("本人没有填写邮箱。请本人在“我的账号”里填写后重发。");
            else if (TryFill(texts.MailSubject, words[one.Id], out var subject, out var failed) && TryFill(texts.MailBody, words[one.Id], out var body, out failed))
                letters.Add(new MailLetter(one.Id, to, subject, body));
            else
                outcomes[one.Id] = failed!;
        if (letters.Count > 0)
            foreach (var (letter, sent) in letters.Zip(await mail.SendAsync(letters, ct)))
                outcomes[letter.Id] = sent;
        return outcomes;
    }

    private async Task<IReadOnlyDictionary<Guid, Sent>> SpeakAsync(
        string? address, IReadOnlyList<Claimed> reminders, MessageTexts texts, Dictionary<Guid, ReminderWords> words, CancellationToken ct)
    {
        var outcomes = new Dictionary<Guid, Sent>();
        Sent? dead = address is null ? NoRobot : null;
        foreach (var one in reminders)
        {
            var sent = dead ?? (TryFill(texts.RobotText, words[one.Id], out var text, out var failed) ? await robot.SpeakAsync(address!, text, ct) : failed!);
            if (sent.IsDead)
                dead ??= sent with { Failure = $"前一条未能送出，未尝试：{sent.Failure}" };
            outcomes[one.Id] = sent;
        }

        return outcomes;
    }

    /// <summary>A template that another version of the application took may name a field that this one does not know.</summary>
    private static bool TryFill(string template, ReminderWords words, out string text, out Sent? failed)
    {
        try
        {
            (text, failed) = (new ReminderTemplate(template).Fill(words), null);
            return true;
        }
        catch (RefusedException refused)
        {
            (text, failed) = ("", Sent.Never(refused.Refusal.Detail));
            return false;
        }
    }
}
