namespace Province.Domain.Deadlines;

/// <summary>What people call the kinds and states of deadlines and their reminders.</summary>
public static class DeadlineNames
{
    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Chinese words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a named value.</exception>
    public static string Of(DeadlineKind kind) => kind switch
    {
        DeadlineKind.PlanFiling => "年度计划报送",
        DeadlineKind.QuarterTargets => "季度检查任务",
        DeadlineKind.YearTargets => "全年检查任务",
        DeadlineKind.Supervision => "执法监督",
        DeadlineKind.Assessment => "半年考核",
        DeadlineKind.CampaignRoster => "交叉执法人员名单",
        DeadlineKind.CampaignTraining => "交叉执法集中培训",
        DeadlineKind.CampaignPool => "交叉执法候选企业名单",
        DeadlineKind.CampaignCompletion => "交叉执法现场检查",
        DeadlineKind.CampaignExtendedCompletion => "交叉执法现场检查（顺延）",
        DeadlineKind.CampaignSummary => "交叉执法书面总结",
        DeadlineKind.Rectification => "移交问题整改",
        DeadlineKind.Escalated => "市州逾期上报",
        DeadlineKind.QuarterSummary => "季度汇总报送",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>The name of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Chinese words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a named value.</exception>
    public static string Of(DeadlineState state) => state switch
    {
        DeadlineState.Open => "未办结",
        DeadlineState.Done => "已办结",
        DeadlineState.Dropped => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>The name of a reminder's state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Chinese words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not a named value.</exception>
    public static string Of(ReminderState state) => state switch
    {
        ReminderState.Waiting => "待发送",
        ReminderState.Sending => "发送中",
        ReminderState.Sent => "已送达",
        ReminderState.Failed => "发送失败",
        ReminderState.Dropped => "不再需要",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>The name of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>Chinese words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="channel"/> is not a named value.</exception>
    public static string Of(ReminderChannel channel) => channel switch
    {
        ReminderChannel.Bell => "页面",
        ReminderChannel.Mail => "邮件",
        ReminderChannel.Webhook => "企业微信",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "No such channel."),
    };

    /// <summary>The name of a rung's step.</summary>
    /// <param name="step">B7, D0, O3, G1 or R1.</param>
    /// <returns>提前 7 天, 到期当日, 逾期第 3 个工作日, 已批准延期, 未批准延期.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is no step.</exception>
    public static string OfStep(string step) => step[0] switch
    {
        'B' => $"提前 {step[1..]} 天",
        'D' => "到期当日",
        'O' => $"逾期第 {step[1..]} 个工作日",
        'G' => "已批准延期",
        'R' => "未批准延期",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };
}
