using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Features.Deadlines.Sources;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;

namespace Province.App.Features.Deadlines;

/// <summary>Brings the deadlines of a subject in line with what its source says; doing so twice changes nothing.</summary>
internal sealed class DeadlineBook(ProvinceDb db, Session session, RuleBook rules, IEnumerable<IDeadlineSource> sources, DeadlinePost post)
{
    /// <summary>Settles one subject. What the use case has changed is saved first, so that the source reads it.</summary>
    public async Task SettleAsync(DeadlineSubject subject, Guid subjectId, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var source = sources.Single(one => one.Subject == subject);
        var known = await db.Deadlines.Where(deadline => deadline.Subject == subject && deadline.SubjectId == subjectId).ToDictionaryAsync(deadline => deadline.Part, ct);
        var days = await rules.DaysAsync(ct);
        foreach (var wish in await WishesAsync(source, subjectId, ct))
        {
            var rule = (await rules.OfAsync(wish.Year, ct)).Of(wish.Kind);
            if (!known.Remove(wish.Part, out var deadline))
                db.Deadlines.Add(deadline = new Deadline(session.Tenant, subject, subjectId, wish, rule));
            var before = (deadline.State, deadline.Due);
            deadline.Take(wish, rule, days, rules.Today);
            Tell(deadline, before);
        }

        foreach (var deadline in known.Values)
        {
            var before = (deadline.State, deadline.Due);
            deadline.Drop(rules.Today);
            Tell(deadline, before);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Settles what a deadline is about.</summary>
    public Task SettleOfAsync(Guid? deadlineId, CancellationToken ct) => SettleOfAsync(db.Deadlines.Where(deadline => deadline.Id == deadlineId), ct);

    /// <summary>Settles what some deadlines are about, each subject once.</summary>
    public async Task SettleOfAsync(IQueryable<Deadline> some, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var about in await some.Select(deadline => new { deadline.Subject, deadline.SubjectId }).Distinct().ToListAsync(ct))
            await SettleAsync(about.Subject, about.SubjectId, ct);
    }

    /// <summary>Settles everything that has dates or had some.</summary>
    /// <returns>How many subjects there were.</returns>
    public async Task<int> SettleAllAsync(CancellationToken ct)
    {
        var subjects = (await db.Deadlines.Select(deadline => new { deadline.Subject, deadline.SubjectId }).Distinct().ToListAsync(ct))
            .Select(one => (one.Subject, one.SubjectId)).ToHashSet();
        foreach (var source in sources)
            subjects.UnionWith((await source.SubjectsAsync(ct)).Select(id => (source.Subject, id)));
        foreach (var (subject, id) in subjects)
            await SettleAsync(subject, id, ct);
        return subjects.Count;
    }

    /// <summary>Settles what follows the rules of a year, after they changed.</summary>
    public Task SettleYearAsync(int year, CancellationToken ct) => SettleOfAsync(db.Deadlines.Where(deadline => deadline.Year == year), ct);

    /// <summary>What the source says, with the time that was given; that is kept with the requests, so that it holds for deadlines that are made anew.</summary>
    private async Task<IReadOnlyList<DeadlineWish>> WishesAsync(IDeadlineSource source, Guid subjectId, CancellationToken ct)
    {
        var wishes = await source.FindAsync(subjectId, ct);
        Guid? IdOf(DeadlineWish wish) => Deadline.IdOf(source.Subject, subjectId, wish.Part);
        var ids = wishes.Where(wish => Extenders.For(wish.Kind).Count > 0).Select(IdOf).ToList();
        if (ids.Count == 0)
            return wishes;   // such as a campaign, which is settled with every letter of it: its dates have requests of their own
        var granted = (await db.TimeRequests.AsNoTracking().Where(request => ids.Contains(request.MovesId) && request.GrantedUntil != null)
            .Select(request => new { request.MovesId, request.GrantedUntil, request.FirstDue }).ToListAsync(ct)).ToLookup(request => request.MovesId);
        return [.. wishes.Select(wish => granted[IdOf(wish)].ToList() is not [_, ..] given ? wish
            : wish with { Granted = new GrantedTime(given.Max(request => request.GrantedUntil!.Value), given.Min(request => request.FirstDue)) })];
    }

    /// <summary>The province, which was told that it is overdue, is told how it stands now.</summary>
    private void Tell(Deadline deadline, (DeadlineState, DateOnly) before)
    {
        if (deadline.ReachedProvince && (deadline.State, deadline.Due) != before)
            post.Send(deadline);
    }
}

/// <summary>Tells the province how a city's deadline stands.</summary>
internal sealed class DeadlinePost(Session session, RuleBook rules, Outgoing outgoing)
{
    public void Send(Deadline deadline)
    {
        var what = deadline.State != DeadlineState.Open ? DeadlineNames.Of(deadline.State) : deadline.IsLate(rules.Today) ? "逾期未办结" : "已延期";
        outgoing.Send(session.Tenant.Province, new Letter(CityDeadlineLetter.EnvelopeKind, CityDeadlineLetter.ThreadOf(deadline.Id), $"{what}：{deadline.Title}", CityDeadlineLetter.Of(deadline).Write()));
    }
}
