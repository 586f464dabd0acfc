using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>An administrator has what was given up tried once more (重发提醒).</summary>
public static class RetryReminders
{
    private static readonly Refusal Nothing = Refusal.Conflict("reminders.none_failed", "没有发送失败的提醒，不需要重发。");

    public sealed record Response(int Count);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reminders/retries", async (Door door, CancellationToken ct) => TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)))
        .WithName(nameof(RetryReminders)).Idempotent();

    [Needs(Right.ManageDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var failed = await db.Reminders.Where(r => r.State == ReminderState.Failed).ToListAsync(ct);
            if (failed.Count == 0)
                throw new RefusedException(Nothing);
            failed.ForEach(reminder => reminder.Retry());
            session.Record("reminderSending", session.Tenant, "提醒发送", $"重发 {failed.Count} 条");
            return new Response(failed.Count);
        }
    }
}
