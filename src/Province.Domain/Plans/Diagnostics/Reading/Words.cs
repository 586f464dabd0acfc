using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>How findings call things.</summary>
internal static class Words
{
    internal static string Of(TotalKind kind) => kind switch
    {
        TotalKind.Key => "重点检查",
        TotalKind.Random => "随机抽查",
        TotalKind.Cross => "交叉执法",
        TotalKind.Joint => "联合执法",
        TotalKind.Combined => "抽查和交叉执法",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of total."),
    };

    internal static string Of(QuotaKind kind) => kind switch
    {
        QuotaKind.Key => "重点检查",
        QuotaKind.Random => "随机抽查",
        QuotaKind.Cross => "交叉执法",
        QuotaKind.Joint => "联合执法",
        QuotaKind.KeyPeriod => "重点时段检查",
        QuotaKind.Cases => "办理案件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of quota."),
    };

    internal static string Of(Industry industry) => ContractNames.Of(industry);

    internal static string Of(PlanTotal total) =>
        Of(total.Kind) + (total.Department is { } department ? $"（{department}）" : "")
        + (total.Category ?? (total.Industry is { } industry ? Of(industry) : ""));

    internal static string Number(decimal value, string? unit, Bound bound = Bound.Exact) => bound switch
    {
        Bound.Min => $"不少于 {Spot.Number(value)} {unit}",
        Bound.Max => $"不超过 {Spot.Number(value)} {unit}",
        Bound.About => $"约 {Spot.Number(value)} {unit}",
        _ => $"{Spot.Number(value)} {unit}",
    };

    internal static string Number(PlanTotal total) => Number(total.Value, total.Unit, total.Bound).TrimEnd();

    internal static string Number(PlanQuota quota) => Number(quota.Value ?? 0, quota.Unit, quota.Bound).TrimEnd();

    internal static string Annex(PlanAnnex annex) => annex.IsMainText ? PlanAnnex.NameOf(annex.Number) : $"附件{annex.Number}";

    /// <summary>Where a plan lists its enterprises: in annexes, in the main text, or in both.</summary>
    internal static string Lists(IEnumerable<PlanAnnex> annexes)
    {
        var listing = annexes.Where(annex => annex.Targets.Count > 0).ToLookup(annex => annex.IsMainText);
        return !listing[true].Any() ? "附件名单" : listing[false].Any() ? "正文和附件名单" : "正文名单";
    }

    internal static string Sum(IEnumerable<decimal> parts) => string.Join(" + ", parts.Select(Spot.Number));

    internal static string Quarter(int quarter) => quarter switch { 1 => "一季度", 2 => "二季度", 3 => "三季度", _ => "四季度" };

    internal static string Names(IReadOnlyCollection<string> names, int most = 3) =>
        string.Join("、", names.Take(most)) + (names.Count > most ? $"等 {names.Count} 家" : "");
}
