using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>Somebody who is told of a deadline asks for more time (申请期限延期): of whom the rules name, through the exchange where that is the province.</summary>
internal static class AskDeadlineTime
{
    internal sealed record Request(DateOnly? Until, string? Reason);

    /// <param name="Revision">Of the deadline.</param>
    internal sealed record Response(Guid RequestId, Extender Extender, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/deadlines/{deadlineId:guid}/extensions", async (Guid deadlineId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var asked = await door.CallAsync((Handler h) => h.HandleAsync(deadlineId, request, expected, ct), ct);
            return Tagged.Ok(asked, asked.Revision);
        }).WithName(nameof(AskDeadlineTime)).Idempotent();

    [Needs(Right.AskDeadlineTime)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeDesk desk, Outgoing outgoing)
    {
        internal async Task<Response> HandleAsync(Guid deadlineId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var deadline = await db.Deadlines.SingleOrDefaultAsync(d => d.Id == deadlineId, ct) ?? throw new RefusedException(DeadlineRefusals.NotFound);
            RefusedException.Enforce(TimeRequest.RefuseDeadline(deadline));
            expected.Enforce(deadline.Revision);
            if (!await desk.IsToldAsync(deadline, ct))
                throw new RefusedException(TimeRefusals.NotTold);
            if (await desk.IsWaitingAsync(deadlineId, ct))
                throw new RefusedException(TimeRefusals.Waiting);
            var reason = request.Reason?.Trim();
            RefusedException.Enforce(TimeRequest.Refuse(deadline.Due, request.Until, reason, desk.Today));
            var extender = await desk.ExtenderOfAsync(deadline, ct) ?? throw new RefusedException(TimeRefusals.NotExtended);
            if (!await desk.HasAnswererAsync(extender, ct))
                throw new RefusedException(TimeRefusals.NobodyElse(extender));
            var asked = new TimeAsk(CityDeadlineLetter.Of(deadline), request.Until!.Value, reason!, session.Caller.Name, desk.Now) { ById = session.Caller.AccountId };
            var id = extender == Extender.Province ? Send(asked) : Guid.CreateVersion7(desk.Now);
            db.TimeRequests.Add(new TimeRequest(session.Tenant, id, session.Tenant, extender, asked) { MovesId = deadline.Id, UnitCode = deadline.UnitCode });
            deadline.NoteRequest();
            session.Record("timeRequest", id, deadline.Title, $"申请延至 {ChineseTime.Day(asked.Until)}，由{Extenders.NameOf(extender)}答复。{reason}");
            return new Response(id, extender, deadline.Revision);
        }

        private Guid Send(TimeAsk asked) => outgoing.Send(session.Tenant.Province, new Letter(TimeAsk.EnvelopeKind, CityDeadlineLetter.ThreadOf(asked.Deadline.DeadlineId),
            $"申请延期至 {ChineseTime.Day(asked.Until)}：{asked.Deadline.Title}", asked.Write())).Id;
    }
}
