using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN111: an annex promises what the main text, which lists the industries one by one, does not count.</summary>
internal static class UncountedQuota
{
    private static readonly (TotalKind Total, QuotaKind Quota)[] Kinds = [(TotalKind.Random, QuotaKind.Random), (TotalKind.Cross, QuotaKind.Cross)];

    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from kind in Kinds
        let totals = check.Totals.All.Where(total => total.Kind == kind.Total && total.Industry is not null && !check.IsOfOwnList(total)).ToList()
        where totals.Count >= 2 && !check.Totals.All.Any(total => total is { Kind: TotalKind.Combined, Industry: not null })
        from annex in check.Annexes
        where annex.Industries is [var industry] && !totals.Exists(total => total.Industry == industry)
        let amount = AnnexAmount.Of(annex, kind.Quota)
        where amount is { Sum.Value: > 0 }
        select check.Report("PLAN111", Severity.Warning,
            $"{Words.Annex(annex)}有{Words.Of(kind.Quota)} {Words.Number(amount.Quotas[0])}，正文逐行业列出的{Words.Of(kind.Total)}中没有{Words.Of(annex.Industries[0])}。",
            [.. amount.Quotas, .. totals]);
}
