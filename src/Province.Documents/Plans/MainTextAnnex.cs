using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The main text of a plan with annexes may itself list or schedule whom no annex lists: what belongs to an annex is then kept as annex 0, under the plan's own title.</summary>
internal static class MainTextAnnex
{
    internal static PlanAnnex? Read(PlanLayout layout, PlanDocument header, IReadOnlyList<PlanAnnex> annexes, Ledger ledger)
    {
        if (layout.Annexes.Count + layout.AnnexList.Count == 0 || layout.Body.Count == 0)
            return null;
        var source = new AnnexPart(0, [.. layout.Title.Select(passage => passage.Whole)]);
        source.Passages.AddRange(layout.Body);
        var noted = new Ledger();
        var annex = new AnnexReader(source, layout, noted).Read().Annex;
        List<PlanTarget> listed = [.. annexes.SelectMany(other => other.Targets)];
        List<PlanTarget> own = [.. annex.Targets.Where(target => !IsListed(target.Name, listed))];
        var isRepeat = annex.Targets.Count > 0
            ? own.Count * 2 <= annex.Targets.Count
            : annex.Schedule.SelectMany(line => line.Names).ToList() is var names && names.Count(name => !IsListed(name, listed)) * 2 <= names.Count;
        if (isRepeat)
            return null;
        ledger.PlaceAll(noted);
        return annex with { Title = header.Title ?? annex.Title, Targets = own, Industries = IndustriesOf(annex, own, annexes), Frequency = [], CheckItems = [], Supervision = [] };
    }

    /// <summary>The numbers of the main text are its totals, as in every plan with annexes, and stand in its lists' part only where no total says them; but how many a department's list has is said beside the list.</summary>
    internal static PlanAnnex WithoutTotals(PlanAnnex annex, IReadOnlyList<PlanTotal> totals)
    {
        List<PlanQuota> left = [.. annex.Quotas.Where(quota => !totals.Any(total => IsSame(total, quota) && !(quota.Kind == QuotaKind.Key && total.Department is not null)))];
        var ids = left.Select(quota => quota.Id).ToHashSet();
        return annex with { Quotas = [.. left.Select(quota => quota.PartOf is { } whole && !ids.Contains(whole) ? quota with { PartOf = null } : quota)] };
    }

    private static bool IsSame(PlanTotal total, PlanQuota quota) => total.Line == quota.Line && total.Value == quota.Value && total.Unit == quota.Unit && (total.Kind switch
    {
        TotalKind.Key => quota.Kind == QuotaKind.Key,
        TotalKind.Cross => quota.Kind == QuotaKind.Cross,
        TotalKind.Joint => quota.Kind == QuotaKind.Joint,
        _ => quota.Kind == QuotaKind.Random,
    });

    /// <summary>Whether an annex lists an enterprise, by its name, an alias, or a name that holds the other.</summary>
    private static bool IsListed(string printed, List<PlanTarget> listed)
    {
        var key = TargetWords.Key(printed);
        return listed.Exists(target => TargetWords.Key(target.Name) is var name && (name == key || key.Length >= 4 && name.Contains(key, StringComparison.Ordinal) || key.Contains(name, StringComparison.Ordinal))
            || target.Aliases.Any(alias => TargetWords.Key(alias) == key));
    }

    /// <summary>An industry that the main text counts and an annex covers is its own only where it lists somebody of it.</summary>
    private static List<Province.Domain.Plans.Industry> IndustriesOf(PlanAnnex annex, List<PlanTarget> own, IReadOnlyList<PlanAnnex> annexes) =>
        [.. annex.Industries.Where(industry => own.Exists(target => target.Industry == industry) || !annexes.Any(other => other.Industries.Contains(industry)))];
}
