using Province.App.Security;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>An administrator has a trial sent at once: by mail to the own address, or to the group (发送测试).</summary>
public static class TrySending
{
    private static readonly Refusal NoChannel = Refusal.Invalid("sending.channel_invalid", "请选择邮件或群机器人。", "channel");
    private static readonly Refusal NoServer = Refusal.Conflict("mail.not_configured", "系统没有配置邮件服务器。请联系系统管理员。");
    private static readonly Refusal NoAddress = Refusal.Conflict("mail.no_address", "您还没有填写邮箱。请先在“我的账号”里填写。");
    private static readonly Refusal NoRobot = Refusal.Conflict("robot.none", "本单位没有设置群机器人。请先填写地址并保存。");

    public sealed record Request(ReminderChannel Channel);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reminders/trials", async (Request request, Door door, SmtpMail mail, RobotLine robot, ReminderWording wording, CancellationToken ct) =>
        {
            await CallAsync(request.Channel, door, mail, robot, wording, ct);
            return TypedResults.NoContent();
        }).WithName(nameof(TrySending));

    /// <summary>Sends between two calls, so that no transaction waits for a server of somebody else's.</summary>
    /// <exception cref="RefusedException">It could not be sent; says why.</exception>
    internal static async Task CallAsync(ReminderChannel channel, Door door, SmtpMail mail, RobotLine robot, ReminderWording wording, CancellationToken ct)
    {
        door.Require(Right.ManageDeadlines);
        RefusedException.Enforce(channel is ReminderChannel.Mail or ReminderChannel.Webhook ? null : NoChannel);
        var plan = await door.CallAsync((PlanTrial.Handler h) => h.HandleAsync(ct), ct);
        var words = wording.Trial(plan.Bureau);
        var sent = channel == ReminderChannel.Mail
            ? (await mail.SendAsync([new MailLetter(Guid.NewGuid(), Address(mail, plan), new ReminderTemplate(plan.Texts.MailSubject).Fill(words), new ReminderTemplate(plan.Texts.MailBody).Fill(words))], ct))[0]
            : await robot.SpeakAsync(plan.Robot ?? throw new RefusedException(NoRobot), new ReminderTemplate(plan.Texts.RobotText).Fill(words), ct);
        await door.CallAsync((Handler h) => h.HandleAsync(channel, sent.Failure), ct);
        RefusedException.Enforce(sent.Failure is { } failure ? Refusal.Conflict("sending.failed", $"{failure.TrimEnd('。')}。请检查设置后再试。") : null);
    }

    private static string Address(SmtpMail mail, PlanTrial.Response plan) =>
        mail.IsOn ? plan.Email ?? throw new RefusedException(NoAddress) : throw new RefusedException(NoServer);

    /// <summary>Records that it was tried, and what came of it.</summary>
    [Needs(Right.ManageDeadlines), PersonOnly]
    internal sealed class Handler(Session session)
    {
        internal Task<bool> HandleAsync(ReminderChannel channel, string? failure)
        {
            session.Record("reminderSending", session.Tenant, "提醒发送", $"发送测试（{DeadlineNames.Of(channel)}）：{failure ?? "已送达"}");
            return Task.FromResult(true);
        }
    }
}
