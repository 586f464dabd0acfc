using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Quotas of an annex: totals with parts by category or by quarter, ratios, joint enforcement and key periods.</summary>
internal sealed class AnyQuotas(Dice dice, int annex)
{
    private readonly List<PlanQuota> _quotas = [];

    public static IReadOnlyList<PlanQuota> For(IReadOnlyList<Industry> industries, int annex, Dice dice)
    {
        var quotas = new AnyQuotas(dice, annex);
        string[] categories = [.. industries.SelectMany(i => Trade.Of(i).Categories)];
        if (dice.Chance(90))
            quotas.Spread(QuotaKind.Random, categories, quarters: true);
        if (dice.Chance(60))
            quotas.Spread(QuotaKind.Cross, categories, quarters: false);
        if (dice.Chance(45))
            quotas.Add(new() { Id = "", Line = 0, Kind = QuotaKind.Joint, Value = dice.Int(1, 3), Unit = "次", Bound = dice.Pick(Bound.Min, Bound.Min, Bound.Exact) });
        if (dice.Chance(25))
            quotas.Add(Number(QuotaKind.KeyPeriod, dice.Int(2, 30), "家次", Bound.Exact));
        return quotas._quotas;
    }

    private void Spread(QuotaKind kind, string[] categories, bool quarters)
    {
        var unit = dice.Pick("家", "家", "家次");
        switch (dice.Int(1, 10))
        {
            case <= 3:
                Add(Number(kind, dice.Int(2, 60), unit, dice.Pick(Bound.Exact, Bound.Min)));
                break;
            case <= 6 when categories.Length > 1:
                ByCategory(kind, dice.Some(categories, dice.Int(2, Math.Min(4, categories.Length))), unit);
                break;
            case <= 8 when quarters:
                ByQuarter(kind, unit);
                break;
            case 9:
                Add(new() { Id = "", Line = 0, Kind = kind, Ratio = new(dice.Pick(5, 10, 15, 20, 25, 30), null), Bound = dice.Pick(Bound.Exact, Bound.Min) });
                break;
            default:
                Add(Number(kind, dice.Int(2, 60), unit, Bound.Exact));
                break;
        }
    }

    private void ByCategory(QuotaKind kind, string[] categories, string unit)
    {
        var values = categories.Select(_ => dice.Int(1, 20)).ToArray();
        var total = Add(Number(kind, values.Sum(), unit, Bound.Exact));
        foreach (var (category, value) in categories.Zip(values))
            Add(Number(kind, value, unit, Bound.Exact) with { Category = category, PartOf = total.Id });
    }

    private void ByQuarter(QuotaKind kind, string unit)
    {
        var quarters = dice.Pick<int[]>([1, 2, 3, 4], [2, 3, 4], [2, 4]);
        var values = quarters.Select(_ => dice.Int(1, 9)).ToArray();
        var total = Add(Number(kind, values.Sum(), unit, Bound.Exact));
        foreach (var (quarter, value) in quarters.Zip(values))
            Add(Number(kind, value, unit, Bound.Exact) with { Quarters = [quarter], PartOf = total.Id });
    }

    private static PlanQuota Number(QuotaKind kind, decimal value, string unit, Bound bound) =>
        new() { Id = "", Line = 0, Kind = kind, Value = value, Unit = unit, Bound = bound };

    private PlanQuota Add(PlanQuota quota)
    {
        _quotas.Add(quota with { Id = $"a{annex}-q{_quotas.Count + 1}" });
        return _quotas[^1];
    }
}
