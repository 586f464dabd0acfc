using Microsoft.EntityFrameworkCore;
using Province.App.Features.Deadlines.Extensions;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>One deadline: where it comes from, what comes next, and who was told of it when.</summary>
public static class ReadDeadline
{
    /// <param name="Told">What was sent to whom, latest first; at most 200.</param>
    /// <param name="Next">The next days on which people are told; at most 8.</param>
    /// <param name="Time">What more time was asked for and given.</param>
    public sealed record Response(ListDeadlines.Row Deadline, int Revision, string Href, bool IsByHand, string? Remark, string? ConfirmedBy, IReadOnlyList<ReminderLine> Told, IReadOnlyList<NextRung> Next, TimeStanding Time);

    /// <param name="Step">提前 7 天, 到期当日 and so on.</param>
    /// <param name="On">The local day.</param>
    /// <param name="Also">Whether the leader or the province is told too.</param>
    public sealed record NextRung(string Step, DateOnly On, string? Also);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/deadlines/{deadlineId:guid}", async (Guid deadlineId, Door door, CancellationToken ct) =>
        {
            var read = await door.CallAsync((Handler h) => h.HandleAsync(deadlineId, ct), ct);
            return Tagged.Ok(read, read.Revision);
        }).WithName(nameof(ReadDeadline));

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session, RuleBook rules, TimeDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid deadlineId, CancellationToken ct)
        {
            var deadline = await db.Deadlines.AsNoTracking().SingleOrDefaultAsync(d => d.Id == deadlineId, ct) ?? throw new RefusedException(DeadlineRefusals.NotFound);
            var confirmed = await db.DeadlineConfirmations.AsNoTracking().SingleOrDefaultAsync(c => c.DeadlineId == deadlineId, ct);
            var told = await ReminderLine.Of(db, db.Reminders.AsNoTracking().Where(r => r.DeadlineId == deadlineId)).OrderByDescending(line => line.MadeAt).ThenBy(line => line.Name).Take(200).ToListAsync(ct);
            return new Response(ListDeadlines.RowOf(deadline), deadline.Revision, DeadlineLinks.Of(deadline, session.Tenant),
                DeadlineConfirmation.IsByHand(deadline.Kind) && deadline.State == DeadlineState.Open, confirmed?.Remark, confirmed?.By, told, await NextAsync(deadline, ct), await desk.StandAsync(deadline, ct));
        }

        private async Task<IReadOnlyList<NextRung>> NextAsync(Deadline deadline, CancellationToken ct)
        {
            if (deadline.State != DeadlineState.Open)
                return [];
            var rule = (await rules.OfAsync(deadline.Year, ct)).Of(deadline.Kind);
            var until = deadline.Due > rules.Today ? deadline.Due.AddDays(21) : rules.Today.AddDays(14);
            return [.. Ladder.Between(new LadderOf(deadline.Due, rule, deadline.Lapses), await rules.DaysAsync(ct), rules.Today, until).Take(8)
                .Select(rung => new NextRung(DeadlineNames.OfStep(rung.Step), rung.Day, rung.Audience switch
                {
                    var who when who.HasFlag(Audience.Province) => "并上报省厅",
                    var who when who.HasFlag(Audience.Leader) => "并提醒领导",
                    _ => null,
                }))];
        }
    }
}

/// <summary>One person was told once, over one channel.</summary>
public sealed record ReminderLine
{
    public required Guid ReminderId { get; init; }
    public required Guid DeadlineId { get; init; }
    public required string Title { get; init; }
    public required DateOnly Due { get; init; }
    public required string Rung { get; init; }
    public required string? Name { get; init; }
    public required ReminderChannel Channel { get; init; }
    public required ReminderState State { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset? ReadAt { get; init; }
    public required int Attempts { get; init; }
    public required string? Failure { get; init; }

    internal static IQueryable<ReminderLine> Of(ProvinceDb db, IQueryable<Reminder> reminders) => reminders.Select(r => new ReminderLine
    {
        ReminderId = r.Id, DeadlineId = r.DeadlineId, Title = r.Title, Due = r.Due, Rung = r.Rung, Channel = r.Channel, State = r.State, MadeAt = r.MadeAt, ReadAt = r.ReadAt,
        Attempts = r.Attempts, Failure = r.Failure, Name = db.Users.Where(account => account.Id == r.AccountId).Select(account => account.DisplayName).FirstOrDefault(),
    });
}
