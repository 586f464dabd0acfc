using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN107: enterprises, visits and visits to mines added to one another; said once for a total.</summary>
internal static class UnlikeUnits
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        check.Totals.All.Select(whole => OfTotal(check, whole))
            .Concat(check.Annexes.SelectMany(annex => annex.Quotas.Select(whole => OfQuota(check, annex, whole))))
            .OfType<Diagnostic>();

    private static Diagnostic? OfTotal(PlanUnderCheck check, PlanTotal whole)
    {
        var parts = check.Totals.Parts(whole);
        if (parts.Count == 0 || !AreMixed([whole.Unit, .. parts.Select(part => part.Unit)]))
            return null;

        var quotas = MineVisits(check, parts);
        var units = parts.Select(part => part.Unit).Concat(Carriers(check, parts).Select(quota => quota.Unit)).OfType<string>();
        return check.Report("PLAN107", Severity.Warning,
            $"正文{Words.Of(whole)}以{whole.Unit}为单位，由{string.Join("、", units.Distinct(StringComparer.Ordinal))}为单位的数相加而成（{Words.Sum(parts.Select(part => part.Value))}）。"
                + (quotas.Count > 0 ? $"其中煤矿 {Spot.Number(quotas[0].Value ?? 0)} 矿次是对重点煤矿的检查次数，不是抽查或者交叉执法的企业数。" : ""),
            [whole, .. parts, .. quotas]) with { Stated = Words.Number(whole) };
    }

    private static Diagnostic? OfQuota(PlanUnderCheck check, PlanAnnex annex, PlanQuota whole)
    {
        var parts = annex.Quotas.Where(quota => quota.PartOf == whole.Id && quota.Kind == whole.Kind).ToList();
        return parts.Count == 0 || !AreMixed([whole.Unit, .. parts.Select(part => part.Unit)])
            ? null
            : check.Report("PLAN107", Severity.Warning,
                $"{Words.Annex(annex)}{Words.Of(whole.Kind)}以{whole.Unit}为单位，分项以{string.Join("、", parts.Select(part => part.Unit).OfType<string>().Distinct(StringComparer.Ordinal))}为单位，不能相加。",
                parts.Prepend(whole)) with { Stated = Words.Number(whole) };
    }

    private static bool AreMixed(IEnumerable<string?> units) =>
        units.Select(Units.Of).Where(counted => counted is not Counted.Unknown).Distinct().Count() > 1;

    private static IEnumerable<PlanQuota> Carriers(PlanUnderCheck check, IReadOnlyList<PlanTotal> parts) =>
        check.Annexes.Where(annex => annex.Industries.Any(industry => parts.Any(part => part.Industry == industry)))
            .SelectMany(annex => annex.Quotas)
            .Where(quota => quota.Kind is QuotaKind.Random or QuotaKind.Cross || Units.Of(quota.Unit) is Counted.MineVisits);

    private static List<PlanQuota> MineVisits(PlanUnderCheck check, IReadOnlyList<PlanTotal> parts) =>
        [.. Carriers(check, parts).Where(quota => Units.Of(quota.Unit) is Counted.MineVisits && parts.Any(part => part.Value == quota.Value))];
}
