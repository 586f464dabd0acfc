using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN201: the names of an annex's list against the numbers that the annex states for it.</summary>
internal static class ListCounts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        where annex.Targets.Count > 0
        from quota in annex.Quotas
        where quota is { Kind: QuotaKind.Key, Value: not null, Quarters.Count: 0, Bound: Bound.Exact }
            && Units.Of(quota.Unit) is Counted.Objects or Counted.Unknown
        let listed = Listed(check, annex, quota)
        where listed is { Count: > 0 } && listed.Count != quota.Value && !IsOneOfMany(annex, quota, listed)
        select check.Report("PLAN201", Severity.Error,
            $"{Words.Annex(annex)}{quota.Department}{quota.Category}重点检查写为 {Words.Number(quota)}，名单列有 {listed.Count} 家。",
            listed.Take(1).Prepend<PlanStatement>(quota)) with { Stated = Words.Number(quota), Found = $"{listed.Count} 家" };

    /// <summary>The targets that a number is about; null when its category or department is not one of the list's.</summary>
    private static List<PlanTarget>? Listed(PlanUnderCheck check, PlanAnnex annex, PlanQuota quota)
    {
        IEnumerable<PlanTarget> listed = annex.Targets;
        if (quota.Category is { } category)
        {
            if (annex.Targets.Any(target => target.Category == category))
                listed = listed.Where(target => target.Category == category);
            else if (Objects.IndustryOf(category, annex.Industries) is { } industry && annex.Targets.All(target => target.Industry is not null))
                listed = annex.Industries.Count > 1 ? listed.Where(target => target.Industry == industry) : CoversAll(annex, quota) ? listed : [];
            else
                return null;
        }

        if (quota.Department is not { } department || IsOwner(check, annex, department, quota))
            return [.. listed];

        return annex.Targets.Any(target => target.Department is null) || IsUndivided(check, annex) ? null : [.. listed.Where(target => check.Departments.Same(target.Department, department))];
    }

    /// <summary>Several different numbers that all seem to be about the whole list are about parts of it that were not told apart.</summary>
    private static bool IsOneOfMany(PlanAnnex annex, PlanQuota quota, List<PlanTarget> listed) =>
        listed.Count == annex.Targets.Count
        && annex.Quotas.Any(other => other.Kind is QuotaKind.Key && other.Value != quota.Value && other.Quarters.Count == 0
            && other.Category == quota.Category && other.Department == quota.Department && Units.Of(other.Unit) is Counted.Objects or Counted.Unknown);

    /// <summary>A category that the list does not divide by: all of the list, unless the annex divides its numbers.</summary>
    private static bool CoversAll(PlanAnnex annex, PlanQuota quota) =>
        !annex.Quotas.Any(other => other != quota && other.Kind is QuotaKind.Key && other.Category != quota.Category);

    /// <summary>A list that gives everybody to the annex's own department says nothing of a share of another one.</summary>
    private static bool IsUndivided(PlanUnderCheck check, PlanAnnex annex) =>
        annex.Targets.All(target => check.Departments.Same(target.Department, annex.Department))
        && annex.Quotas.Any(quota => quota.Kind is QuotaKind.Key && quota.Department is { } another && !check.Departments.Same(another, annex.Department));

    /// <summary>The annex's own department over the whole list, beside which no other department has a number.</summary>
    private static bool IsOwner(PlanUnderCheck check, PlanAnnex annex, string department, PlanQuota quota) =>
        check.Departments.Same(annex.Department, department)
        && !annex.Quotas.Any(other => other.Kind is QuotaKind.Key && other != quota && other.Department is { } another && !check.Departments.Same(another, department))
        && annex.Targets.All(target => target.Department is null || check.Departments.Same(target.Department, department));
}
