using Province.App.Shell;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>What the fields of a template say for a reminder that is sent today.</summary>
internal sealed class ReminderWording(SendingOptions options, TimeProvider clock)
{
    public ReminderWords Of(Claimed reminder, string bureau) => new(
        reminder.Title, ChineseTime.Day(reminder.Due), ChineseTime.Left(reminder.Due, ChinaTime.Today(clock)), bureau, options.LinkTo(reminder.DeadlineId));

    /// <summary>What a trial says.</summary>
    public ReminderWords Trial(string bureau) => new(
        "这是一条测试提醒", ChineseTime.Day(ChinaTime.Today(clock).AddDays(7)), "还有 7 天", bureau, options.PublicAddress ?? "请登录系统查看");
}
