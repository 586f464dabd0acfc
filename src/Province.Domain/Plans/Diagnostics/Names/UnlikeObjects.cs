using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN214: the same number in the main text and in an annex for objects that exclude each other.</summary>
internal static class UnlikeObjects
{
    private static readonly (TotalKind Total, QuotaKind Quota)[] Kinds =
    [
        (TotalKind.Random, QuotaKind.Random), (TotalKind.Cross, QuotaKind.Cross), (TotalKind.Key, QuotaKind.Key),
    ];

    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from total in check.Totals.All
        where total is { Industry: not null, Category: not null, Department: null }
        let found = AgainstQuota(check, total) ?? AgainstList(check, total)
        where found is not null
        select found;

    private static Diagnostic? AgainstQuota(PlanUnderCheck check, PlanTotal total)
    {
        var candidates =
            (from annex in check.Annexes
             where annex.Industries.Contains(total.Industry!.Value)
             from quota in annex.Quotas
             where quota is { Category: not null, Value: not null } && Kinds.Contains((total.Kind, quota.Kind)) && quota.Value == total.Value
                 && (annex.Industries.Count == 1 || Objects.IndustryOf(quota.Category, annex.Industries) == total.Industry)
             select (Annex: annex, Quota: quota)).ToList();
        if (candidates.Count == 0 || candidates.Exists(each => Objects.Conflict(total.Category!, each.Quota.Category!) is null))
            return null;

        var (where, other) = candidates[0];
        return Report(check, total, where, other.Category!, Words.Number(other), [Spot.Of(other), .. Support(where, other).Select(Spot.Of)],
            Support(where, other).Count > 0 ? Proof(where, other) : "");
    }

    private static Diagnostic? AgainstList(PlanUnderCheck check, PlanTotal total)
    {
        if (total.Kind is not TotalKind.Key
            || check.Annexes.Where(annex => annex.Industries.Contains(total.Industry!.Value)).ToList() is not [var annex])
            return null;

        var listed = annex.Targets.Where(target => annex.Industries.Count == 1 || target.Industry == total.Industry).ToList();
        return listed.Count == 0 || listed.Count != total.Value
            || listed.Exists(target => target.Category is null || Objects.Conflict(total.Category!, target.Category) is null)
                ? null
                : Report(check, total, annex, listed[0].Category!, $"{listed.Count} 家", listed.Select(Spot.Of), "");
    }

    private static Diagnostic Report(PlanUnderCheck check, PlanTotal total, PlanAnnex annex, string other, string number, IEnumerable<Spot> spots, string proof) =>
        check.Report("PLAN214", Severity.Error,
            $"正文{Words.Of(total.Kind)}的对象是{total.Category} {Words.Number(total)}，{Words.Annex(annex)}是{other} {number}。{proof}",
            spots.Prepend(Spot.Of(total))) with { Stated = total.Category, Found = other };

    /// <summary>The baseline figure of the annex's object, where the key list, the random and the cross checks make it up exactly.</summary>
    private static List<BaselineFigure> Support(PlanAnnex annex, PlanQuota quota)
    {
        var promised = Listed(annex, quota) + Others(annex, quota) + quota.Value;
        return [.. annex.Baseline.Where(figure => figure.Metric.Contains(quota.Category!, StringComparison.Ordinal) && figure.Value == promised).Take(1)];
    }

    private static string Proof(PlanAnnex annex, PlanQuota quota) =>
        $"{Words.Annex(annex)}基本情况{Support(annex, quota)[0].Metric} {Words.Number(Support(annex, quota)[0].Value, Support(annex, quota)[0].Unit)}，"
        + $"恰为重点 {Listed(annex, quota)}、其他抽查 {Spot.Number(Others(annex, quota))} 与这 {Spot.Number(quota.Value ?? 0)} 之和，附件的写法更可信。";

    private static int Listed(PlanAnnex annex, PlanQuota quota) =>
        annex.Targets.Count(target => target.Industry == Objects.IndustryOf(quota.Category!, annex.Industries));

    private static decimal Others(PlanAnnex annex, PlanQuota quota) =>
        annex.Quotas
            .Where(other => other != quota && other.Category == quota.Category && other.Quarters.Count == 0 && other.Kind is (QuotaKind.Random or QuotaKind.Cross))
            .Sum(other => other.Value ?? 0);
}
