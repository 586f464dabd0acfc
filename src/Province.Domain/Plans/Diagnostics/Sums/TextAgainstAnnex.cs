using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN104: a number of the main text against what the annexes promise for the same kind and industry.</summary>
internal static class TextAgainstAnnex
{
    private static readonly (TotalKind Total, QuotaKind[] Quotas)[] Kinds =
    [
        (TotalKind.Random, [QuotaKind.Random]),
        (TotalKind.Cross, [QuotaKind.Cross]),
        (TotalKind.Combined, [QuotaKind.Random, QuotaKind.Cross]),
    ];

    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from kind in Kinds
        from industry in Enum.GetValues<Industry>()
        let found = Compare(check, kind.Total, kind.Quotas, industry) ?? CompareShared(check, kind.Total, kind.Quotas, industry)
        where found is not null
        select found;

    private static Diagnostic? Compare(PlanUnderCheck check, TotalKind kind, QuotaKind[] quotas, Industry industry)
    {
        if (check.Totals.All.Any(total => total.Kind == kind && total.Industry == industry && check.IsOfOwnList(total)))
            return null;

        var annexes = check.Annexes.Where(annex => annex.Industries.Contains(industry)).ToList();
        var parts = annexes
            .SelectMany(annex => quotas.Where(quota => AnnexAmounts(annex, quota)).Select(quota => AnnexAmount.Of(annex, quota, industry)))
            .ToList();
        return Judge(check, kind, [.. check.Totals.For(kind, industry)], annexes, parts);
    }

    /// <summary>An annex over several industries that gives no number for each is compared with the sum of theirs.</summary>
    private static Diagnostic? CompareShared(PlanUnderCheck check, TotalKind kind, QuotaKind[] quotas, Industry industry)
    {
        var annexes = check.Annexes.Where(annex => annex.Industries.Contains(industry)).ToList();
        if (annexes is not [{ Industries: [var first, _, ..] } shared] || first != industry)
            return null;

        if (check.Annexes.Any(other => other != shared && other.Industries.Intersect(shared.Industries).Any()))
            return null;

        var totals = shared.Industries.Select(each => check.Totals.For(kind, each)).ToList();
        if (totals.Exists(each => each.Count == 0))
            return null;

        var parts = quotas.Where(quota => AnnexAmounts(shared, quota)).Select(quota => AnnexAmount.Of(shared, quota)).ToList();
        return quotas.Any(quota => shared.Industries.Any(each => AnnexAmount.Of(shared, quota, each) is not null))
            ? null
            : Judge(check, kind, [.. totals.SelectMany(each => each)], annexes, parts);
    }

    private static bool AnnexAmounts(PlanAnnex annex, QuotaKind kind) => AnnexAmount.Mentions(annex, kind);

    private static Diagnostic? Judge(PlanUnderCheck check, TotalKind kind, List<PlanTotal> totals, List<PlanAnnex> annexes, List<AnnexAmount?> amounts)
    {
        if (totals.Count == 0 || amounts.Count == 0 || amounts.Contains(null))
            return null;

        var quotas = amounts.SelectMany(amount => amount!.Quotas).ToList();
        if (!quotas.TrueForAll(quota => totals.TrueForAll(total => Comparable(check, total, quota))))
            return null;

        if (Quantity.Sum(totals.Select(total => new Quantity(total.Value, total.Bound))) is not { } stated
            || Quantity.Sum(quotas.Select(quota => new Quantity(quota.Value ?? 0, quota.Bound))) is not { } found
            || stated.Against(found) is not { } severity)
            return null;

        var where = string.Join("、", annexes.Select(Words.Annex));
        var what = string.Join("、", totals.Select(Words.Of));
        return check.Report("PLAN104", severity,
            $"正文{what}为 {Words.Number(stated.Value, totals[0].Unit, stated.Bound)}，{where}为 {Words.Number(found.Value, quotas[0].Unit, found.Bound)}"
                + $"（{string.Join("，", quotas.Select(Describe))}）。{KeyPeriodHint(annexes, stated.Value - found.Value)}",
            [.. totals, .. quotas]) with { Stated = Words.Number(stated.Value, totals[0].Unit), Found = Words.Number(found.Value, quotas[0].Unit) };
    }

    private static string Describe(PlanQuota quota) => $"{Words.Of(quota.Kind)}{quota.Category} {Words.Number(quota)}";

    /// <summary>The same unit; a part in 家 of a total in 家次 is a number of visits.</summary>
    private static bool Comparable(PlanUnderCheck check, PlanTotal total, PlanQuota quota) =>
        Units.Alike(total.Unit, quota.Unit)
        || (check.Totals.Whole(total) is { } whole && Units.Alike(whole.Unit, quota.Unit));

    private static string KeyPeriodHint(List<PlanAnnex> annexes, decimal missing) =>
        annexes.SelectMany(annex => annex.Quotas).FirstOrDefault(quota => quota.Kind is QuotaKind.KeyPeriod && quota.Value == missing) is { } quota
            ? $"加上重点时段 {Words.Number(quota)}才与正文相等。"
            : "";
}
