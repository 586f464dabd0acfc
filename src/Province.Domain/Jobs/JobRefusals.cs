using Province.Domain.Refusals;

namespace Province.Domain.Jobs;

/// <summary>Why something is not done to a job.</summary>
public static class JobRefusals
{
    /// <summary>There is no such job in the tenant.</summary>
    public static Refusal NotFound { get; } = Refusal.NotFound("job.not_found", "没有找到这项后台任务。请从任务列表重新打开。");

    /// <summary>It has ended: there is nothing to call off.</summary>
    public static Refusal Ended { get; } = Refusal.Conflict("job.ended", "这项任务已经结束，不能取消。");

    /// <summary>It goes on by itself, or was done.</summary>
    public static Refusal NotGivenUp { get; } = Refusal.Conflict("job.not_given_up", "只有未能完成或已取消的任务可以重新执行。");

    /// <summary>Another job of the same key waits or runs.</summary>
    public static Refusal KeyTaken { get; } = Refusal.Conflict("job.key_taken", "同一件事已有新的任务在等待或执行，不能再重新执行这一项。");

    /// <summary>The person for whom it works no longer has an account or a role in the tenant.</summary>
    public static Refusal AuthorGone { get; } = Refusal.Forbidden("job.author_gone", "发起人已没有本单位的有效账号或岗位，任务不能代其办理。");

    /// <summary>This version of the application has no such kind of job.</summary>
    public static Refusal UnknownKind { get; } = Refusal.Invalid("job.unknown_kind", "本系统的版本不认识这类任务。请联系系统管理员升级后重新执行。");

    /// <summary>The nodes and schedules are of the whole installation.</summary>
    public static Refusal ProvinceOnly { get; } = Refusal.Forbidden("jobs.province_only", "节点和日程属于整个系统，由省级管理员查看。");
}
