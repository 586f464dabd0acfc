using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>Whom a frequency of the plan holds for. The numbers are the plan's own; nothing here is a constant of law.</summary>
internal static class FrequencyScope
{
    /// <summary>Whether it holds for key enterprises inspected by the city.</summary>
    internal static bool IsOfKeyTargets(PlanFrequency frequency) =>
        frequency.Level is not InspectingLevel.County && !IsOfOthers(frequency)
        && (frequency.Level is InspectingLevel.City || frequency.Scope.Contains("重点", StringComparison.Ordinal) || frequency.Scope.Contains("直管", StringComparison.Ordinal));

    /// <summary>The key frequencies of an annex: its own, and those of the main text.</summary>
    internal static IEnumerable<PlanFrequency> OfKeyTargets(PlanUnderCheck check, PlanAnnex annex) =>
        annex.Frequency.Concat(check.Plan.Frequency).Where(IsOfKeyTargets);

    /// <summary>Whether it holds for an enterprise, where it names kinds of the annex's list: 重点检查的地下矿山 are no open-cast mines.</summary>
    internal static bool IsOfKind(PlanFrequency frequency, PlanTarget target, PlanAnnex annex) =>
        target.Category is { } own && frequency.Scope.Contains(own, StringComparison.Ordinal)
            || !annex.Targets.Any(other => other.Category is { } kind && frequency.Scope.Contains(kind, StringComparison.Ordinal));

    /// <summary>Visits a year.</summary>
    internal static int AYear(int times, Period per) => times * per switch
    {
        Period.Year => 1,
        Period.HalfYear => 2,
        Period.Quarter => 4,
        Period.Month => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "No such period."),
    };

    internal static string Say(int times, Period per) => per switch
    {
        Period.Year => $"每年 {times} 次",
        Period.HalfYear => $"每半年 {times} 次",
        Period.Quarter => $"每季度 {times} 次",
        _ => $"每月 {times} 次",
    };

    private static bool IsOfOthers(PlanFrequency frequency) =>
        frequency.Scope.Contains("其他", StringComparison.Ordinal) || frequency.Scope.Contains("未列入", StringComparison.Ordinal)
        || frequency.Scope.Contains("随机", StringComparison.Ordinal) || frequency.Scope.Contains("抽查", StringComparison.Ordinal)
        || frequency.Scope.Contains("一般检查", StringComparison.Ordinal) || frequency.Scope.Contains("一般执法", StringComparison.Ordinal) || frequency.Scope.Contains("县级", StringComparison.Ordinal);
}
