using Province.Domain.Deadlines.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>How deadlines of one kind are reminded of, in one tenant and year.</summary>
public sealed record LadderRule
{
    /// <summary>How many days before the last day people are told, each 1 to 365.</summary>
    public IReadOnlyList<int> Before { get; init; } = [];

    /// <summary>Whether <see cref="Before"/> counts working or calendar days.</summary>
    public DayCounting Counting { get; init; }

    /// <summary>Whether people are told on the last day.</summary>
    public bool OnTheDay { get; init; } = true;

    /// <summary>Whether people are told on each working day after it.</summary>
    public bool OverdueDaily { get; init; } = true;

    /// <summary>After how many working days the leader is told, 1 to 250; null for never.</summary>
    public int? LeaderAfter { get; init; }

    /// <summary>After how many working days the province is told, 1 to 250; null for never.</summary>
    public int? ProvinceAfter { get; init; }

    /// <summary>The roles that are told.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Who gives more time; null for the standard one.</summary>
    public Extender? ExtendedBy { get; init; }

    /// <summary>Whether X日前 includes X: then X is the last day that is in time, else the day before it.</summary>
    public bool IncludesDay { get; init; } = true;

    /// <summary>The last day that is in time.</summary>
    /// <param name="due">The deadline's day.</param>
    /// <returns>The day, or the one before it.</returns>
    public DateOnly LastDay(DateOnly due) => IncludesDay ? due : due.AddDays(-1);

    /// <summary>Whether it can be kept.</summary>
    /// <param name="kind">The kind that it is for.</param>
    /// <returns>What is wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse(DeadlineKind kind)
    {
        if (Before.Count > 10 || Before.Any(count => count is < 1 or > 365) || Before.Distinct().Count() < Before.Count)
            return Invalid(kind, "before", "提前提醒的天数请填 1 到 365 之间、互不相同的整数，最多 10 个，用顿号或逗号隔开。");
        if (LeaderAfter is < 1 or > 250 || ProvinceAfter is < 1 or > 250)
            return Invalid(kind, "after", "逾期后提醒领导、上报省厅的工作日数请填 1 到 250，不提醒请留空。");
        if (LeaderAfter > ProvinceAfter)
            return Invalid(kind, "after", "上报省厅不应早于提醒本单位领导。请改正其中一个。");
        if (ExtendedBy is { } extender && !Extenders.For(kind).Contains(extender))
            return Invalid(kind, "extendedBy", ExtenderTextOf(kind));
        return Roles.Count == 0 || Roles.Any(role => !Enum.IsDefined(role)) ? Invalid(kind, "roles", "请至少选择一个接收提醒的岗位。") : null;
    }

    private static string ExtenderTextOf(DeadlineKind kind) => Extenders.For(kind) is { Count: > 0 } may
        ? $"延期只能由{string.Join('、', may.Select(Extenders.NameOf))}批准。" : "这类期限不在这里申请延期，请不要填写批准延期的人。";

    private static Refusal Invalid(DeadlineKind kind, string field, string detail) =>
        Refusal.Invalid($"deadline_rules.{field}_invalid", $"{DeadlineNames.Of(kind)}：{detail}", $"{kind}.{field}");
}

/// <summary>Which days a ladder counts before the last day.</summary>
public enum DayCounting
{
    /// <summary>All days; a rung on a day that is not worked comes on the last working day before it (自然日).</summary>
    Calendar,

    /// <summary>Working days only (工作日).</summary>
    Working,
}
