using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>Tells who asked for more time what became of it; those who are told of the deadline are told of its new day by its ladder.</summary>
internal sealed class AskerBell(ProvinceDb db, RuleBook rules)
{
    /// <summary>A request that nobody's account asked for, or whose deadline is gone, rings nowhere.</summary>
    public async Task RingAsync(TimeRequest answered, CancellationToken ct)
    {
        if (answered.AskedById is not { } asker || await db.Deadlines.SingleOrDefaultAsync(deadline => deadline.Id == answered.DeadlineId, ct) is not { } deadline)
            return;
        var number = await db.TimeRequests.CountAsync(request => request.DeadlineId == answered.DeadlineId, ct);   // one waits at a time, so each answer has a number of its own
        var step = $"{(answered.Stage == ExtensionStage.Approved ? 'G' : 'R')}{number}";
        var rung = new Rung(step, rules.Today, answered.GrantedUntil ?? answered.Due, Audience.Responsible);
        db.Reminders.Add(new Reminder(deadline, rung, asker, ReminderChannel.Bell, Guid.CreateVersion7(rules.Now), rules.Now));
    }
}

/// <summary>Sends an answer to the city that asked, or rings at who asked here.</summary>
internal sealed class TimePost(Session session, AskerBell bell, Outgoing outgoing)
{
    public async Task TellAsync(TimeRequest asked, TimeAnswer answer, string what, CancellationToken ct)
    {
        if (asked.City == session.Tenant)
            await bell.RingAsync(asked, ct);
        else
            outgoing.Send(asked.City, new Letter(TimeAnswer.EnvelopeKind, CityDeadlineLetter.ThreadOf(asked.DeadlineId), $"{what}：{asked.Title}", answer.Write()) { AnswerTo = asked.Id });
    }
}
