using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>An administrator sets the texts of the messages and the group robot (修改提醒发送).</summary>
public static class ChangeSending
{
    /// <param name="RobotAddress">Another robot; null or empty keeps the one that is set.</param>
    /// <param name="RemoveRobot">Whether the tenant wants no robot any more.</param>
    public sealed record Request(string? MailSubject, string? MailBody, string? RobotText, string? RobotAddress, bool RemoveRobot = false);

    public sealed record Response(string? Robot, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/reminders/sending", async (Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var changed = await door.CallAsync((Handler h) => h.HandleAsync(request, expected, ct), ct);
            return Tagged.Ok(changed, changed.Revision);
        }).WithName(nameof(ChangeSending));

    [Needs(Right.ManageDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session, GroupRobot robot, RobotLine line, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var kept = await db.ReminderSendings.SingleOrDefaultAsync(ct);
            expected.Enforce(kept?.Revision ?? 0);
            if (kept is null)
                db.ReminderSendings.Add(kept = new ReminderSending(session.Tenant));
            kept.Change(new MessageTexts(Tidy(request.MailSubject), Tidy(request.MailBody), Tidy(request.RobotText)), session.Caller.Name, clock.GetUtcNow());
            if (request.RobotAddress?.Trim() is { Length: > 0 } address)
            {
                RefusedException.Enforce(robot.Refuse(address));
                kept.SetRobot(line.Seal(address), RobotLine.HintOf(address));
            }
            else if (request.RemoveRobot)
                kept.SetRobot(null, null);
            session.Record("reminderSending", session.Tenant, "提醒发送", $"群机器人：{kept.RobotHint ?? "无"}");
            return new Response(kept.RobotHint, kept.Revision);
        }
    }

    private static string Tidy(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
