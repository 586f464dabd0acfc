using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Reminders;

/// <summary>The person has read reminders: one, or all that wait (标为已读).</summary>
internal static class ReadReminders
{
    /// <param name="ReminderId">Which one; null for all that wait.</param>
    internal sealed record Request(Guid? ReminderId);

    internal sealed record Response(int Read);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapPost("/reminders/read", async (Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct))).WithName(nameof(ReadReminders));
        pages.MapPost("/reminders/read", (HttpContext http, Door door, CancellationToken ct) => ReadAsync(null, http, door, ct));
        pages.MapPost("/reminders/{reminderId:guid}/read", (Guid reminderId, HttpContext http, Door door, CancellationToken ct) => ReadAsync(reminderId, http, door, ct));
    }

    private static async Task<IResult> ReadAsync(Guid? reminderId, HttpContext http, Door door, CancellationToken ct)
    {
        var read = await door.CallAsync((Handler h) => h.HandleAsync(new Request(reminderId), ct), ct);
        return PageResults.Done(http, "/reminders", $"已读 {read.Read} 条提醒");
    }

    [Needs(Right.ManageSelf)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Request request, CancellationToken ct)
        {
            var me = session.Caller.AccountId;
            var unread = request.ReminderId is { } id
                ? await db.Reminders.Where(r => r.Id == id && r.AccountId == me && r.Channel == ReminderChannel.Bell).ToListAsync(ct)
                : await ListReminders.Unread(db, me).ToListAsync(ct);
            if (request.ReminderId is not null && unread.Count == 0)
                throw new RefusedException(DeadlineRefusals.ReminderNotFound);
            foreach (var reminder in unread)
                reminder.Read(clock.GetUtcNow());
            session.Record("reminders", me ?? Guid.Empty, "期限提醒", $"已读 {unread.Count} 条提醒");
            return new Response(unread.Count);
        }
    }
}
