using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN105 and PLAN106: a baseline figure against its parts. A list that is not meant to be complete, or that counts by different measures, is no finding.</summary>
internal static class BaselineParts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from whole in annex.Baseline
        where whole.Bound is Bound.Exact
        from parts in Groups(check, annex, whole)
        let found = Compare(check, annex, whole, parts)
        where found is not null
        select found;

    /// <summary>The parts that stand in one sentence, those said to be complete apart from the others.</summary>
    private static IEnumerable<List<BaselineFigure>> Groups(PlanUnderCheck check, PlanAnnex annex, BaselineFigure whole) =>
        annex.Baseline
            .Where(part => part.PartOf == whole.Id && part.Exhaustive is not false && part.Bound is Bound.Exact && Units.Alike(part.Unit, whole.Unit))
            .GroupBy(part => (part.Exhaustive, Sentence: check.Prose.WholeSentence(part.Line, Spot.Of(part).Hint)))
            .Select(group => group.ToList());

    private static Diagnostic? Compare(PlanUnderCheck check, PlanAnnex annex, BaselineFigure whole, List<BaselineFigure> parts)
    {
        var sum = parts.Sum(part => part.Value);
        if (parts.Count < 2 || sum == whole.Value || annex.Baseline.Any(other => IsRepeated(other, whole, sum)))
            return null;

        var complete = parts[0].Exhaustive is true;
        if (sum > whole.Value && parts.Count > 2 && Subset(parts, whole.Value) is { } subset)
            return Measures.Differ(subset, [.. parts.Except(subset)]) ? null : Report("PLAN106", Severity.Warning,
                $"，其中 {Words.Sum(subset.Select(part => part.Value))} 已等于总数，另有 {Words.Sum(parts.Except(subset).Select(part => part.Value))}");

        return complete && !(sum < whole.Value && MissingParts.IsPrinted(check, whole, whole.Value - sum))
            ? Report("PLAN105", Severity.Error, "")
            : null;

        Diagnostic Report(string code, Severity severity, string hint) => check.Report(code, severity,
            $"{Words.Annex(annex)}{whole.Metric}为 {Words.Number(whole.Value, whole.Unit)}，分类合计 {Spot.Number(sum)}（{Words.Sum(parts.Select(part => part.Value))}）{hint}。",
            parts.Prepend(whole)) with { Stated = Words.Number(whole.Value, whole.Unit), Found = Spot.Number(sum) };
    }

    private static bool IsRepeated(BaselineFigure other, BaselineFigure whole, decimal sum) =>
        other != whole && other.PartOf is null && other.Line == whole.Line && other.Value == sum && other.Metric == whole.Metric;

    /// <summary>The first run of neighbours that makes the total exactly, else null.</summary>
    private static List<BaselineFigure>? Subset(List<BaselineFigure> parts, decimal total)
    {
        for (var from = 0; from < parts.Count; from++)
        {
            var sum = 0m;
            for (var to = from; to < parts.Count; to++)
                if ((sum += parts[to].Value) == total && to > from)
                    return parts[from..(to + 1)];
        }

        return null;
    }
}
