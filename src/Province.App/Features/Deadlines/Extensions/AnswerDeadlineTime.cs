using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>Whom the rules name gives more time for a deadline, or says why not (批准、不批准延期). The deadline moves at once, a city's when the answer arrives.</summary>
internal static class AnswerDeadlineTime
{
    /// <param name="GrantedUntil">The last day in time from now on; null gives no more time.</param>
    /// <param name="Reason">Why; needed where no time is given.</param>
    internal sealed record Request(DateOnly? GrantedUntil, string? Reason);

    internal sealed record Response(Guid RequestId, ExtensionStage Stage, DateOnly? GrantedUntil, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/deadlines/extensions/{requestId:guid}/answer", async (Guid requestId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var answered = await door.CallAsync((Handler h) => h.HandleAsync(requestId, request, expected, ct), ct);
            return Tagged.Ok(answered, answered.Revision);
        }).WithName(nameof(AnswerDeadlineTime));

    [Needs(Right.AnswerDeadlineTime), PersonOnly]
    internal sealed class Handler(ProvinceDb db, Session session, TimeDesk desk, DeadlineBook book, TimePost post)
    {
        internal async Task<Response> HandleAsync(Guid requestId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var asked = await db.TimeRequests.SingleOrDefaultAsync(r => r.Id == requestId, ct) ?? throw new RefusedException(TimeRefusals.NotFound);
            RefusedException.Enforce(await desk.RefuseAnswererAsync(asked, ct));
            if (asked.Stage == ExtensionStage.Asked)
                expected.Enforce(asked.Revision);
            var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
            var answer = new TimeAnswer(asked.DeadlineId, request.GrantedUntil, reason, session.Caller.Name, desk.Now);
            asked.Answer(answer, await DueAsync(asked, answer, ct));
            var what = answer.GrantedUntil is { } day ? $"批准延期至 {ChineseTime.Day(day)}" : "不批准延期";
            await post.TellAsync(asked, answer, what, ct);
            session.Record("timeRequest", asked.Id, asked.Title, $"{what}。{reason}");
            if (answer.GrantedUntil is not null)
                await book.SettleOfAsync(asked.MovesId, ct);
            return new Response(asked.Id, asked.Stage, asked.GrantedUntil, asked.Revision);
        }

        /// <summary>The day that holds for the city: its own row knows of later moves, the province knows what it was told.</summary>
        /// <exception cref="RefusedException">The new day is over, and what it is for is not done.</exception>
        private async Task<DateOnly> DueAsync(TimeRequest asked, TimeAnswer answer, CancellationToken ct)
        {
            if (asked.City != session.Tenant || await db.Deadlines.SingleOrDefaultAsync(deadline => deadline.Id == asked.DeadlineId, ct) is not { } deadline)
                return asked.Due;
            if (answer.GrantedUntil < desk.Today && deadline.State == DeadlineState.Open)
                throw new RefusedException(TimeRefusals.Over with { Field = "grantedUntil" });
            return deadline.Due;
        }
    }
}
