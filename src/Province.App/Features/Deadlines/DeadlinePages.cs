using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>The page of one deadline, and the form that says it was done.</summary>
internal static class DeadlinePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/deadlines/{deadlineId:guid}", async (Guid deadlineId, Door door, CancellationToken ct) =>
            PageResults.Page<DeadlinePage>(await ShownAsync(door, deadlineId, null, ct)));
        pages.MapPost("/deadlines/{deadlineId:guid}", (Guid deadlineId, HttpContext http, Door door, CancellationToken ct) => ConfirmAsync(deadlineId, http, door, ct));
    }

    private static Task<IResult> ConfirmAsync(Guid deadlineId, HttpContext http, Door door, CancellationToken ct) => FormState.TakeAsync<DeadlinePage>(http, async (form, expected) =>
    {
        var request = new ConfirmDeadline.Request(form.Day("on"), form["remark"]);
        await door.CallAsync((ConfirmDeadline.Handler h) => h.HandleAsync(deadlineId, request, expected, ct), ct);
        return ($"/deadlines/{deadlineId}", "已登记办结");
    }, async state => await ShownAsync(door, deadlineId, state, ct), ct);

    private static async Task<DeadlinePage.Shown> ShownAsync(Door door, Guid deadlineId, FormState? state, CancellationToken ct)
    {
        var read = await door.CallAsync((ReadDeadline.Handler h) => h.HandleAsync(deadlineId, ct), ct);
        return new DeadlinePage.Shown(read, door.Caller.Can(Right.ConfirmDeadline), (state ?? FormState.At(read.Revision)).On(read.Revision));
    }
}
