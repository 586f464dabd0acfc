using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Deadlines;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>The page on which an administrator sees and sets how reminders are sent.</summary>
internal static class SendingPages
{
    private const string Path = "/reminders/sending";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, async (Door door, CancellationToken ct) => PageResults.Page<SendingPage>(await ShownAsync(door, null, ct)));
        pages.MapPost(Path, (HttpContext http, Door door, CancellationToken ct) => FormState.TakeAsync<SendingPage>(http, async (form, expected) =>
        {
            var request = new ChangeSending.Request(form["mailSubject"], form["mailBody"], form["robotText"], form["robotAddress"], form["removeRobot"].Contains("on"));
            await door.CallAsync((ChangeSending.Handler h) => h.HandleAsync(request, expected, ct), ct);
            return (Path, "已保存提醒发送设置");
        }, async state => await ShownAsync(door, state, ct), ct));
        pages.MapPost($"{Path}/trial", (HttpContext http, Door door, SmtpMail mail, RobotLine robot, ReminderWording wording, CancellationToken ct) =>
            FormState.TakeAsync<SendingPage>(http, async (form, _) =>
            {
                var channel = Enum.TryParse<ReminderChannel>(form["channel"], out var chosen) ? chosen : ReminderChannel.Mail;
                await TrySending.CallAsync(channel, door, mail, robot, wording, ct);
                return (Path, channel == ReminderChannel.Mail ? "测试邮件已发到您的邮箱" : "测试消息已发到群里");
            }, async state => await ShownAsync(door, state with { Typed = null }, ct), ct));
        pages.MapPost($"{Path}/retry", async (HttpContext http, Door door, CancellationToken ct) =>
            PageResults.Done(http, Path, $"将重发 {(await door.CallAsync((RetryReminders.Handler h) => h.HandleAsync(ct), ct)).Count} 条提醒"));
    }

    private static async Task<SendingPage.Shown> ShownAsync(Door door, FormState? state, CancellationToken ct)
    {
        var read = await door.CallAsync((ReadSending.Handler h) => h.HandleAsync(ct), ct);
        return new SendingPage.Shown(read, door.Caller.Can(Right.ManageDeadlines), (state ?? FormState.At(read.Revision)).On(read.Revision));
    }
}
