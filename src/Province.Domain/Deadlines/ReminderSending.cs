using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>How a tenant's reminders read outside the page, and where its group robot is. A tenant without a row has <see cref="MessageTexts.Standard"/> and no robot.</summary>
public sealed class ReminderSending : ITenantOwned
{
    /// <summary>Begins with the standard texts.</summary>
    /// <param name="tenant">The tenant.</param>
    public ReminderSending(TenantId tenant)
    {
        Tenant = tenant;
        (MailSubject, MailBody, RobotText) = MessageTexts.Standard;
        ChangedBy = "";
    }

    private ReminderSending() => (MailSubject, MailBody, RobotText, ChangedBy) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The subject of a mail.</summary>
    public string MailSubject { get; private set; }

    /// <summary>The body of a mail.</summary>
    public string MailBody { get; private set; }

    /// <summary>What the robot says.</summary>
    public string RobotText { get; private set; }

    /// <summary>The address of the group robot, encrypted, for it holds the robot's key; null when there is none.</summary>
    public string? RobotAddress { get; private set; }

    /// <summary>The robot's host and the last letters of its key, by which people know it; null when there is none.</summary>
    public string? RobotHint { get; private set; }

    /// <summary>The name of who changed it last.</summary>
    public string ChangedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The texts.</summary>
    public MessageTexts Texts => new(MailSubject, MailBody, RobotText);

    /// <summary>Sets other texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="by">The name of who sets them.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="MessageTexts.Refuse"/> says.</exception>
    public void Change(MessageTexts texts, string by, DateTimeOffset at)
    {
        RefusedException.Enforce(texts.Refuse());
        (MailSubject, MailBody, RobotText, ChangedBy, ChangedAt) = (texts.MailSubject, texts.MailBody, texts.RobotText, by, at);
        Revision++;
    }

    /// <summary>Sets another robot, or none.</summary>
    /// <param name="address">Its address, encrypted, or null.</param>
    /// <param name="hint">How people know it, or null.</param>
    public void SetRobot(string? address, string? hint) => (RobotAddress, RobotHint) = (address, hint);
}

/// <summary>The templates of the messages.</summary>
/// <param name="MailSubject">The subject of a mail; at most 200 characters.</param>
/// <param name="MailBody">The body of a mail.</param>
/// <param name="RobotText">What the robot says.</param>
public sealed record MessageTexts(string MailSubject, string MailBody, string RobotText)
{
    /// <summary>The texts of a tenant that has set none.</summary>
    public static MessageTexts Standard { get; } = new(
        "期限提醒：{事项}（{剩余}）",
        "{单位}：\n\n{事项}\n期限：{期限}（{剩余}）\n\n办理：{链接}\n\n本邮件由系统自动发出，办结后不再提醒。",
        "【期限提醒】{单位}：{事项}，{期限}到期（{剩余}）。{链接}");

    /// <summary>Whether they can be filled.</summary>
    /// <returns>What is wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse() => new ReminderTemplate(MailSubject).Refuse("mailSubject") ?? new ReminderTemplate(MailBody).Refuse("mailBody") ?? new ReminderTemplate(RobotText).Refuse("robotText")
        ?? (MailSubject.Length > 200 || MailSubject.Contains('\n', StringComparison.Ordinal)
            ? Refusal.Invalid("reminder_template.subject_invalid", "邮件标题只能有一行，最多 200 个字。", "mailSubject") : null);
}
