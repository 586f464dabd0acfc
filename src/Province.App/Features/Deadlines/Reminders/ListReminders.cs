using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Reminders;

/// <summary>What the person was told on the page and has not read, or has (提醒).</summary>
public static class ListReminders
{
    private static readonly SortKeys<ReminderLine> Keys = SortKeys<ReminderLine>.Usually("-madeAt", line => line.ReminderId).Add("madeAt", line => line.MadeAt).Add("due", line => line.Due);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/reminders", async (ListQuery query, bool? read, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, read ?? false, ct), ct))).WithName(nameof(ListReminders));
        pages.MapGet("/reminders", async (ListQuery query, bool? read, Door door, CancellationToken ct) =>
            PageResults.Page<RemindersPage>(new RemindersPage.Shown(await door.CallAsync((Handler h) => h.HandleAsync(query, read ?? false, ct), ct), read ?? false)));
    }

    /// <summary>The bells of a person that are not read yet.</summary>
    internal static IQueryable<Reminder> Unread(ProvinceDb db, Guid? account) =>
        db.Reminders.Where(r => r.AccountId == account && r.Channel == ReminderChannel.Bell && r.ReadAt == null);

    [Needs(Right.ViewHome)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal Task<Page<ReminderLine>> HandleAsync(ListQuery query, bool read, CancellationToken ct)
        {
            var me = session.Caller.AccountId;
            var bells = read ? db.Reminders.Where(r => r.AccountId == me && r.Channel == ReminderChannel.Bell && r.ReadAt != null) : Unread(db, me);
            return ReminderLine.Of(db, bells.AsNoTracking()).PageAsync(query, Keys, ct);
        }
    }
}

/// <summary>How many reminders wait for the person; the frame of every page shows it.</summary>
internal static class CountReminders
{
    [Needs(Right.ViewHome)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal Task<int> HandleAsync(CancellationToken ct) => ListReminders.Unread(db, session.Caller.AccountId).CountAsync(ct);
    }
}
