using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN103: a number of an annex against its parts by category, by department and by quarter.</summary>
internal static class QuotaParts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from whole in annex.Quotas
        where whole.Value is not null
        from parts in Groups(annex, whole)
        let found = Compare(check, annex, whole, parts)
        where found is not null
        select found;

    private static IEnumerable<List<PlanQuota>> Groups(PlanAnnex annex, PlanQuota whole)
    {
        var parts = annex.Quotas
            .Where(quota => quota.PartOf == whole.Id && quota.Kind == whole.Kind && quota.Value is not null)
            .ToList();
        yield return [.. parts.Where(part => part.Quarters.Count > 0 && part.Category == whole.Category && whole.Quarters.Count == 0)];
        yield return [.. parts.Where(part => part.Quarters.SequenceEqual(whole.Quarters) && part.Category != whole.Category)];
        yield return [.. parts.Where(part => part.Quarters.SequenceEqual(whole.Quarters) && part.Category == whole.Category && part.Department != whole.Department)];
    }

    private static Diagnostic? Compare(PlanUnderCheck check, PlanAnnex annex, PlanQuota whole, List<PlanQuota> parts)
    {
        if (parts.Count < 2 || parts.Exists(part => !Units.Alike(part.Unit, whole.Unit)))
            return null;

        if (Quantity.Sum(parts.Select(part => new Quantity(part.Value ?? 0, part.Bound))) is not { } sum)
            return null;

        var missing = whole.Value!.Value - sum.Value;
        if (missing > 0 && (IsIncomplete(parts) || MissingParts.IsOpenList(check, whole) || MissingParts.IsPrinted(check, whole, missing)))
            return null;

        if (new Quantity(whole.Value.Value, whole.Bound).Against(sum) is not { } severity)
            return null;

        var what = Words.Of(whole.Kind) + (whole.Category ?? "");
        return check.Report("PLAN103", severity,
            $"{Words.Annex(annex)}{what}总数为 {Words.Number(whole)}，分项合计 {Spot.Number(sum.Value)}（{Words.Sum(parts.Select(part => part.Value ?? 0))}）。",
            parts.Prepend(whole)) with { Stated = Words.Number(whole), Found = Spot.Number(sum.Value) };
    }

    private static bool IsIncomplete(List<PlanQuota> parts)
    {
        var quarters = parts.SelectMany(part => part.Quarters).Distinct().Count();
        return quarters is > 0 and < 4 && parts[0].Quarters.Count > 0 && parts.Select(part => string.Join(',', part.Quarters)).Distinct().Count() > 1;
    }
}
