using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN108: a share in an annex against the number in the main text, where the annex itself gives the base.</summary>
internal static class RatioNumbers
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        where annex.Industries.Count == 1
        from quota in annex.Quotas
        where quota is { Ratio: not null, Kind: QuotaKind.Random or QuotaKind.Cross }
        let found = Compare(check, annex, quota, quota.Ratio!)
        where found is not null
        select found;

    private static Diagnostic? Compare(PlanUnderCheck check, PlanAnnex annex, PlanQuota quota, QuotaRatio ratio)
    {
        var kind = quota.Kind is QuotaKind.Random ? TotalKind.Random : TotalKind.Cross;
        if (check.Totals.For(kind, annex.Industries[0]) is not [{ Bound: Bound.Exact } total] || BaseOf(annex, ratio) is not { } figure)
            return null;

        var share = figure.Value * ratio.Percent / 100;
        if (total.Value >= decimal.Floor(share) && total.Value <= decimal.Ceiling(share))
            return null;

        return check.Report("PLAN108", Severity.Warning,
            $"{Words.Annex(annex)}{Words.Of(quota.Kind)}按{figure.Metric} {Words.Number(figure.Value, figure.Unit)}的 {Spot.Number(ratio.Percent)}% 应为 {Spot.Number(decimal.Ceiling(share))}，正文为 {Words.Number(total)}。",
            total, quota, figure) with { Stated = Words.Number(total), Found = Spot.Number(share) };
    }

    /// <summary>The one figure whose name is the base's; a base that the annex does not count is not guessed at.</summary>
    private static BaselineFigure? BaseOf(PlanAnnex annex, QuotaRatio ratio)
    {
        if (ratio.Base is null)
            return null;

        var name = Plain(ratio.Base);
        var figures = annex.Baseline.Where(figure => figure.Bound is Bound.Exact && Plain(figure.Metric) == name).ToList();
        return figures.Count == 1 ? figures[0] : null;
    }

    private static string Plain(string text)
    {
        var plain = Prose.Strip(text).Replace("总数", "", StringComparison.Ordinal);
        return plain.EndsWith('数') ? plain[..^1] : plain;
    }
}
