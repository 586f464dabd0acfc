using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>How the tenant's reminders leave the page: texts, robot, mail server, what waits and what failed (提醒发送).</summary>
public static class ReadSending
{
    /// <param name="MailServer">The mail server, or null where this installation has none.</param>
    /// <param name="Robot">How people know the group robot, or null where there is none.</param>
    /// <param name="Texts">The templates.</param>
    /// <param name="Channels">How each channel goes.</param>
    /// <param name="Revision">0 while nothing was set.</param>
    public sealed record Response(
        string? MailServer, string? Robot, MessageTexts Texts, IReadOnlyList<ChannelLine> Channels, string? ChangedBy, DateTimeOffset? ChangedAt, int Revision);

    /// <param name="Waiting">Messages that wait or are being sent; 条.</param>
    /// <param name="Sent">Messages that were sent; 条.</param>
    /// <param name="Failed">Messages that were given up; 条.</param>
    /// <param name="LastFailure">What went wrong last, with messages that wait or were given up.</param>
    public sealed record ChannelLine(ReminderChannel Channel, int Waiting, int Sent, int Failed, string? LastFailure, DateTimeOffset? FailedAt);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reminders/sending", async (Door door, CancellationToken ct) =>
        {
            var read = await door.CallAsync((Handler h) => h.HandleAsync(ct), ct);
            return Tagged.Ok(read, read.Revision);
        }).WithName(nameof(ReadSending));

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, SmtpMail mail)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var kept = await db.ReminderSendings.AsNoTracking().SingleOrDefaultAsync(ct);
            var counts = await db.Reminders.Where(r => r.Channel != ReminderChannel.Bell).GroupBy(r => new { r.Channel, r.State })
                .Select(same => new { same.Key.Channel, same.Key.State, Count = same.Count() }).ToListAsync(ct);
            var lines = new List<ChannelLine>();
            foreach (var channel in new[] { ReminderChannel.Mail, ReminderChannel.Webhook })
            {
                int Of(params ReminderState[] states) => counts.Where(one => one.Channel == channel && states.Contains(one.State)).Sum(one => one.Count);
                var last = await db.Reminders.Where(r => r.Channel == channel && r.Failure != null && r.State != ReminderState.Sent)
                    .OrderByDescending(r => r.TriedAt).Select(r => new { r.Failure, r.TriedAt }).FirstOrDefaultAsync(ct);
                lines.Add(new ChannelLine(channel, Of(ReminderState.Waiting, ReminderState.Sending), Of(ReminderState.Sent), Of(ReminderState.Failed), last?.Failure, last?.TriedAt));
            }

            return new Response(mail.Server, kept?.RobotHint, kept?.Texts ?? MessageTexts.Standard, lines, kept?.ChangedBy, kept?.ChangedAt, kept?.Revision ?? 0);
        }
    }
}
