using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>The pages on which more time for a deadline is asked for and given.</summary>
internal static class TimePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/deadlines/{deadlineId:guid}/extension", async (Guid deadlineId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.AskDeadlineTime);
            var read = await DeadlineAsync(deadlineId, door, ct);
            return read.Time.CanAsk
                ? PageResults.Page<TimeAskPage>(new TimeAskPage.Shown(read, FormState.At(read.Revision)))
                : TypedResults.LocalRedirect($"/deadlines/{deadlineId}");
        });
        pages.MapPost("/deadlines/{deadlineId:guid}/extension", AskAsync);
        pages.MapGet("/deadlines/extensions/{requestId:guid}", async (Guid requestId, Door door, CancellationToken ct) =>
        {
            var read = await RequestAsync(requestId, door, ct);
            return PageResults.Page<TimeAnswerPage>(new TimeAnswerPage.Shown(read, FormState.At(read.Request.Revision)));
        });
        pages.MapPost("/deadlines/extensions/{requestId:guid}", AnswerAsync);
    }

    private static Task<IResult> AskAsync(Guid deadlineId, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.AskDeadlineTime);
        return FormState.TakeAsync<TimeAskPage>(http, async (form, expected) =>
        {
            await door.CallAsync((AskDeadlineTime.Handler h) => h.HandleAsync(deadlineId, new(form.Day("until"), form["reason"]), expected, ct), ct);
            return ($"/deadlines/{deadlineId}", "已提出延期申请，答复前仍按现在的期限");
        }, async state =>
        {
            var read = await DeadlineAsync(deadlineId, door, ct);
            return new TimeAskPage.Shown(read, state.On(read.Revision));
        }, ct);
    }

    private static Task<IResult> AnswerAsync(Guid requestId, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.AnswerDeadlineTime);
        return FormState.TakeAsync<TimeAnswerPage>(http, async (form, expected) =>
        {
            var approves = form["decision"] != "refuse";
            var until = approves ? form.Day("grantedUntil") : null;
            if (approves && until is null)
                throw new RefusedException(Refusal.Invalid("time_request.granted_until_missing", "批准时请填写延至的日期。", "grantedUntil"));
            await signature.EnforceAsync(form["password"], ct);
            await door.CallAsync((AnswerDeadlineTime.Handler h) => h.HandleAsync(requestId, new(until, form["reason"]), expected, ct), ct);
            return ("/deadlines/extensions", approves ? "已批准延期" : "已答复不批准，申请人可以在期限页看到理由");
        }, async state => new TimeAnswerPage.Shown(await RequestAsync(requestId, door, ct), state), ct);
    }

    private static Task<ReadDeadline.Response> DeadlineAsync(Guid deadlineId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadDeadline.Handler h) => h.HandleAsync(deadlineId, ct), ct);

    private static Task<ReadTimeRequest.Response> RequestAsync(Guid requestId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadTimeRequest.Handler h) => h.HandleAsync(requestId, ct), ct);
}
