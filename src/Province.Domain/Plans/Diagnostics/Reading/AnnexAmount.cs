using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>What an annex promises of a kind, as one number: the statements that carry it and their sum.</summary>
internal sealed record AnnexAmount(Quantity Sum, IReadOnlyList<PlanQuota> Quotas)
{
    /// <summary>What the annex as a whole promises of a kind.</summary>
    /// <returns>Null when it promises nothing of the kind, gives a ratio, or does not let one tell which numbers to add.</returns>
    internal static AnnexAmount? Of(PlanAnnex annex, QuotaKind kind)
    {
        var tops = Tops(annex, kind);
        if (tops.Count == 0 || tops.Exists(quota => quota.Value is null))
            return null;

        var general = tops.Where(quota => quota.Category is null && quota.Quarters.Count == 0).ToList();
        if (general.Count > 0)
            return general.All(quota => quota.Value == general[0].Value && quota.Bound == general[0].Bound) ? Make([general[0]]) : null;

        return AreDisjoint(tops) ? Make(tops) : null;
    }

    /// <summary>What the annex promises of a kind for one of its industries, told by its categories.</summary>
    internal static AnnexAmount? Of(PlanAnnex annex, QuotaKind kind, Industry industry)
    {
        if (annex.Industries is [var only] && only == industry)
            return Of(annex, kind);

        var leaves = annex.Quotas
            .Where(quota => quota.Kind == kind && quota.Category is not null && quota.Quarters.Count == 0)
            .ToList();
        List<PlanQuota> all = [.. leaves];
        leaves.RemoveAll(quota => all.Exists(whole => whole.Id == quota.PartOf && IndustryOf(annex, whole) is { } its && its == IndustryOf(annex, quota)));
        var wholes = leaves.Select(quota => quota.PartOf).ToHashSet();
        leaves.RemoveAll(quota => wholes.Contains(quota.Id));
        if (leaves.Count == 0 || leaves.Exists(quota => quota.Value is null || IndustryOf(annex, quota) is null) || !AreDisjoint(leaves))
            return null;

        var own = leaves.Where(quota => IndustryOf(annex, quota) == industry).ToList();
        return own.Count == 0 ? null : Make(own);
    }

    /// <summary>Whether the annex says anything numeric of a kind, a ratio included.</summary>
    internal static bool Mentions(PlanAnnex annex, QuotaKind kind) => annex.Quotas.Any(quota => quota.Kind == kind);

    private static List<PlanQuota> Tops(PlanAnnex annex, QuotaKind kind)
    {
        var ids = annex.Quotas.Where(quota => quota.Kind == kind).Select(quota => quota.Id).ToHashSet(StringComparer.Ordinal);
        return [.. annex.Quotas.Where(quota => quota.Kind == kind && (quota.PartOf is null || !ids.Contains(quota.PartOf)))];
    }

    private static AnnexAmount? Make(List<PlanQuota> quotas) =>
        quotas.Any(quota => !Units.Alike(quota.Unit, quotas[0].Unit))
            || Quantity.Sum(quotas.Select(quota => new Quantity(quota.Value ?? 0, quota.Bound))) is not { } sum
                ? null
                : new(sum, quotas);

    private static bool AreDisjoint(List<PlanQuota> quotas) =>
        quotas.DistinctBy(quota => (quota.Category, string.Join(',', quota.Quarters))).Count() == quotas.Count
        && quotas.Select(quota => quota.Category is null).Distinct().Count() == 1
        && quotas.Select(quota => quota.Quarters.Count == 0).Distinct().Count() == 1;

    private static Industry? IndustryOf(PlanAnnex annex, PlanQuota quota) => Objects.IndustryOf(quota.Category!, annex.Industries);
}
