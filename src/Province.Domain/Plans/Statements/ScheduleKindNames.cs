namespace Province.Domain.Plans.Statements;

/// <summary>What people call the kinds of inspections in a schedule.</summary>
public static class ScheduleKindNames
{
    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Chinese words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a named value.</exception>
    public static string Of(ScheduleKind kind) => kind switch
    {
        ScheduleKind.Key => "重点检查",
        ScheduleKind.Random => "随机抽查",
        ScheduleKind.Cross => "交叉执法",
        ScheduleKind.Reinspection => "复查",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
