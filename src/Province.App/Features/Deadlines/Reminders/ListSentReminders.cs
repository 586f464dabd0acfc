using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Province.App.Features.Deadlines.Reminders;

/// <summary>What was sent to whom and when in the tenant (提醒记录).</summary>
public static class ListSentReminders
{
    private static readonly SortKeys<ReminderLine> Keys = SortKeys<ReminderLine>.Usually("-madeAt", line => line.ReminderId).Add("madeAt", line => line.MadeAt).Add("due", line => line.Due);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/reminders/sent", async (ListQuery query, string? channel, string? state, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, ChannelOf(channel), StateOf(state), ct), ct))).WithName(nameof(ListSentReminders));
        pages.MapGet("/reminders/sent", async (ListQuery query, string? channel, string? state, Door door, CancellationToken ct) =>
            PageResults.Page<SentRemindersPage>(new SentRemindersPage.Shown(
                await door.CallAsync((Handler h) => h.HandleAsync(query, ChannelOf(channel), StateOf(state), ct), ct), query.Text, ChannelOf(channel), StateOf(state))));
    }

    private static ReminderChannel? ChannelOf(string? channel) => ListQuery.Filter<ReminderChannel>("channel", channel);

    private static ReminderState? StateOf(string? state) => ListQuery.Filter<ReminderState>("state", state);

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<ReminderLine>> HandleAsync(ListQuery query, ReminderChannel? channel, ReminderState? state, CancellationToken ct)
        {
            var sent = db.Reminders.AsNoTracking().Where(r => db.Deadlines.Any(d => d.Id == r.DeadlineId));   // a unit sees those of its own deadlines
            sent = sent.Where(r => (channel == null || r.Channel == channel) && (state == null || r.State == state));
            var lines = ReminderLine.Of(db, sent);
            if (query.Text is { } text)
                lines = lines.Where(line => line.Title.Contains(text) || line.Name!.Contains(text));
            return lines.PageAsync(query, Keys, ct);
        }
    }
}
