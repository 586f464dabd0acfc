using Province.App.Shell.Components;
using Province.Domain.Jobs;

namespace Province.App.Jobs;

/// <summary>What people call the states and failures of jobs.</summary>
internal static class JobWords
{
    public static string Of(JobState state) => state switch
    {
        JobState.Waiting => "等待执行",
        JobState.Running => "执行中",
        JobState.Done => "已完成",
        JobState.Retrying => "等待重试",
        JobState.Dead => "未能完成",
        JobState.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no name for this state."),
    };

    public static StatusTone ToneOf(JobState state) => state switch
    {
        JobState.Dead => StatusTone.Late,
        JobState.Retrying => StatusTone.Soon,
        JobState.Done => StatusTone.Done,
        JobState.Cancelled => StatusTone.Quiet,
        _ => StatusTone.Open,
    };

    /// <summary>What happened and what to do; null for a refusal, which has words of its own.</summary>
    public static string? OfFailure(string? code, JobState state) => code switch
    {
        JobFailures.Fault when state == JobState.Dead => "系统多次执行都出错，已停止重试。请联系系统管理员查看后重新执行。",
        JobFailures.Fault when state == JobState.Cancelled => "系统执行时出错；任务已取消，不再重试。",
        JobFailures.Fault => "系统执行时出错，会自动重试；多次失败请联系系统管理员。",
        JobFailures.NodeStopped => "执行任务的服务多次中途停止，任务没有完成。请联系系统管理员查看后重新执行。",
        _ => null,
    };
}
