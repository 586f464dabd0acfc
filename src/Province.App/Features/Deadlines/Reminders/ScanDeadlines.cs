using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Reminders;

/// <summary>Makes the reminders that are due in a tenant, a batch at a time: deadlines, reminders and what goes to the province in one transaction.</summary>
/// <remarks>Of two nodes at one batch the second finds other revisions, leaves nothing and looks again. A rung that was told before, such as after the clock
/// was moved back or the deadlines were made anew, is known by its key and not told again.</remarks>
internal static class ScanDeadlines
{
    /// <summary>How many deadlines are looked at in one transaction.</summary>
    internal const int BatchSize = 500;

    /// <param name="Looked">How many deadlines were due.</param>
    /// <param name="Told">How many reminders were made.</param>
    internal sealed record Response(int Looked, int Told);

    /// <summary>What is due: by the index on tenant and next rung, so that what is open and not due costs nothing.</summary>
    internal static IQueryable<Deadline> Due(ProvinceDb db, DateOnly today) => db.Deadlines.Where(deadline => deadline.NextRungOn <= today).OrderBy(deadline => deadline.NextRungOn);

    [Needs(Right.Operate)]
    internal sealed class Handler(ProvinceDb db, Session session, RuleBook rules, Recipients recipients, DeadlinePost post)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var due = await Due(db, rules.Today).Take(BatchSize).ToListAsync(ct);
            var days = await rules.DaysAsync(ct);
            var rungs = new List<(Deadline Deadline, RuleContent Rules, Rung Rung)>();
            foreach (var deadline in due)
            {
                var content = await rules.OfAsync(deadline.Year, ct);
                if (deadline.Look(rules.Today, content.Of(deadline.Kind), days) is { } rung)
                    rungs.Add((deadline, content, rung));
            }

            var known = await KnownAsync([.. rungs.Select(one => one.Deadline.Id)], [.. rungs.Select(one => one.Rung.Id).Distinct()], ct);
            var told = 0;
            foreach (var (deadline, content, rung) in rungs)
            {
                told += await TellAsync(deadline, content, rung, known, ct);
                Escalate(deadline, rung);
            }

            session.Record("deadlines", $"{rules.Today:yyyy-MM-dd}", "期限提醒", $"{ChineseTime.Day(rules.Today)}：{due.Count} 个期限，{told} 条提醒");
            return new Response(due.Count, told);
        }

        private async Task<HashSet<(Guid, string, Guid, ReminderChannel)>> KnownAsync(IReadOnlyList<Guid> deadlines, IReadOnlyList<string> rungs, CancellationToken ct) =>
            [.. (await db.Reminders.AsNoTracking().Where(r => deadlines.Contains(r.DeadlineId) && rungs.Contains(r.Rung)).Select(r => new { r.DeadlineId, r.Rung, r.AccountId, r.Channel }).ToListAsync(ct))
                .Select(r => (r.DeadlineId, r.Rung, r.AccountId, r.Channel))];

        private async Task<int> TellAsync(Deadline deadline, RuleContent content, Rung rung, HashSet<(Guid, string, Guid, ReminderChannel)> known, CancellationToken ct)
        {
            var people = await recipients.OfAsync(deadline, content.Of(deadline.Kind), rung.Audience, ct);
            var wanted = people.Select(account => (Account: account, Channel: ReminderChannel.Bell)).ToList();
            if (content.Mail)
                wanted.AddRange(people.Select(account => (account, ReminderChannel.Mail)));
            if (content.Webhook)
                wanted.Add((Reminder.Everybody, ReminderChannel.Webhook));
            var told = 0;
            foreach (var (account, channel) in wanted.Where(one => known.Add((deadline.Id, rung.Id, one.Account, one.Channel))))
            {
                db.Reminders.Add(new Reminder(deadline, rung, account, channel, Guid.CreateVersion7(rules.Now), rules.Now));
                told++;
            }

            return told;
        }

        private void Escalate(Deadline deadline, Rung rung)
        {
            if (!rung.Audience.HasFlag(Audience.Province) || !session.Tenant.IsCity)
                return;
            deadline.Escalate();
            post.Send(deadline);
        }
    }
}
