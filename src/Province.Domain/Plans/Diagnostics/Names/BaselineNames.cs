using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN204: names listed for a baseline figure against the figure. A list that ends in 等 and is shorter is open.</summary>
internal static class BaselineNames
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from figure in annex.Baseline
        where figure.Names.Count > 1 && figure.Bound is Bound.Exact && figure.Names.Count != figure.Value
            && !(figure.Names.Count < figure.Value && IsOpen(check, figure))
        select check.Report("PLAN204", Severity.Error,
            $"{Words.Annex(annex)}{figure.Metric}写为 {Words.Number(figure.Value, figure.Unit)}，列举了 {figure.Names.Count} 家。",
            [Spot.Of(figure), Spot.Of(figure, figure.Names[^1])]) with { Stated = Words.Number(figure.Value, figure.Unit), Found = $"{figure.Names.Count} 家" };

    private static bool IsOpen(PlanUnderCheck check, BaselineFigure figure) =>
        check.Prose.WholeSentence(figure.Line, figure.Names[^1]).Contains(Prose.Strip(figure.Names[^1]) + "等", StringComparison.Ordinal);
}
