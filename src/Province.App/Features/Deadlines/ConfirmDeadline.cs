using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>Somebody of the bureau says that a plan's task was done which nothing in the system records yet (登记办结).</summary>
internal static class ConfirmDeadline
{
    internal sealed record Request(DateOnly? On, string? Remark);

    internal sealed record Response(Guid DeadlineId, DeadlineState State, DateOnly? ClosedOn, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/deadlines/{deadlineId:guid}/confirmation", async (Guid deadlineId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var confirmed = await door.CallAsync((Handler h) => h.HandleAsync(deadlineId, request, expected, ct), ct);
            return Tagged.Ok(confirmed, confirmed.Revision);
        }).WithName(nameof(ConfirmDeadline));

    [Needs(Right.ConfirmDeadline)]
    internal sealed class Handler(ProvinceDb db, Session session, RuleBook rules, DeadlineBook book)
    {
        internal async Task<Response> HandleAsync(Guid deadlineId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var deadline = await db.Deadlines.SingleOrDefaultAsync(d => d.Id == deadlineId, ct) ?? throw new RefusedException(DeadlineRefusals.NotFound);
            if (deadline.State == DeadlineState.Open)
                expected.Enforce(deadline.Revision);
            var remark = request.Remark?.Trim();
            RefusedException.Enforce(DeadlineConfirmation.Refuse(deadline, request.On, remark, rules.Today));
            db.DeadlineConfirmations.Add(new DeadlineConfirmation(deadline, request.On!.Value, remark!, session.Caller.Name, rules.Now));
            session.Record("deadline", deadline.Id, deadline.Title, $"{ChineseTime.Day(request.On.Value)}办结：{remark}");
            await book.SettleAsync(deadline.Subject, deadline.SubjectId, ct);
            return new Response(deadline.Id, deadline.State, deadline.ClosedOn, deadline.Revision);
        }
    }
}
