using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Changes of totals, baseline figures, quotas and frequencies.</summary>
internal static class NumberChanges
{
    internal static IEnumerable<PlanChange> OfTotals(IReadOnlyList<PlanTotal> olds, IReadOnlyList<PlanTotal> news) => Pairing.Changes(
        PlanPart.Totals,
        Pairing.Of(olds, news, total => (total.Kind, total.Industry, Department: Plain(total.Department))),
        total => $"正文{Words.Of(total.Kind)}{Bracket(total.Department)}{(total.Industry is { } industry ? Words.Of(industry) : "总数")}",
        total => $"{Plain(total.Category)} {Words.Number(total)}".TrimStart());

    internal static IEnumerable<PlanChange> OfBaseline(string where, IReadOnlyList<BaselineFigure> olds, IReadOnlyList<BaselineFigure> news) => Pairing.Changes(
        PlanPart.Baseline,
        Pairing.Of(olds, news, figure => (Plain(figure.Metric), Whole: Plain(olds.Concat(news).FirstOrDefault(whole => whole.Id == figure.PartOf)?.Metric))),
        figure => $"{where}基本情况{figure.Metric}",
        figure => Words.Number(figure.Value, figure.Unit, figure.Bound).TrimEnd() + (figure.Names.Count == 0 ? "" : $"（{string.Join("、", figure.Names.Select(EnterpriseName.Wide))}）"));

    internal static IEnumerable<PlanChange> OfQuotas(string where, IReadOnlyList<PlanQuota> olds, IReadOnlyList<PlanQuota> news) => Pairing.Changes(
        PlanPart.Quotas,
        Pairing.Of(olds, news, quota => (quota.Kind, Plain(quota.Category), Plain(quota.Department), Quarters: string.Join(',', quota.Quarters))),
        quota => $"{where}{string.Concat(quota.Quarters.Select(Words.Quarter))}{Words.Of(quota.Kind)}{Bracket(quota.Department)}{quota.Category}",
        Amount);

    internal static IEnumerable<PlanChange> OfFrequency(string where, IReadOnlyList<PlanFrequency> olds, IReadOnlyList<PlanFrequency> news) => Pairing.Changes(
        PlanPart.Frequency,
        Pairing.Of(olds, news, frequency => (Plain(frequency.Scope), frequency.Level)),
        frequency => $"{where}“{frequency.Scope}”的检查频次",
        Times);

    private static string Amount(PlanQuota quota)
    {
        var shares = quota.Shares.Count == 0 ? "" : $"（{string.Join("，", quota.Shares.Select(share => $"{share.Unit}{(share.Each ? "各" : "")} {Spot.Number(share.Value)}"))}）";
        return (quota.Ratio is { } ratio ? $"{ratio.Base}的 {Spot.Number(ratio.Percent)}%{ratio.Rounding}" : Words.Number(quota)) + shares;
    }

    private static string Times(PlanFrequency frequency)
    {
        var per = frequency.Per switch { Period.Year => "每年", Period.HalfYear => "每半年", Period.Quarter => "每季度", _ => "每月" };
        string?[] bounds = [frequency.Min is { } min ? $"不少于 {min} 次" : null, frequency.Max is { } max ? $"不超过 {max} 次" : null];
        return per + string.Join("、", bounds.OfType<string>()) + (frequency.Exempt.Count == 0 ? "" : $"（{string.Join("、", frequency.Exempt)}除外）");
    }

    private static string Bracket(string? department) => department is null ? "" : $"（{department}）";

    private static string Plain(string? text) => text is null ? "" : EnterpriseName.Wide(text);
}
