using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans;

/// <summary>The figures of a plan that lists show and sort by.</summary>
/// <param name="Targets">Key enterprises listed in the annexes (家).</param>
/// <param name="Random">Random inspections that the annexes promise in numbers (家 or 家次 as printed), ratios left out.</param>
/// <param name="Cross">Cross inspections that the annexes promise in numbers (家 or 家次 as printed), ratios left out.</param>
/// <param name="Annexes">How many annexes there are, the lists of the main text not counted.</param>
/// <param name="Errors">How many diagnostics are errors.</param>
/// <param name="Warnings">How many diagnostics are warnings.</param>
public sealed record PlanFigures(int Targets, int Random, int Cross, int Annexes, int Errors, int Warnings)
{
    /// <summary>Counts a plan.</summary>
    /// <param name="import">What was read.</param>
    /// <returns>The figures; a total of the main text is preferred to the sum over the annexes and over the departments' sections of a main text that lists enterprises itself.</returns>
    public static PlanFigures Of(ImportedPlan import) => new(
        import.Document.Annexes.Sum(annex => annex.Targets.Count),
        Count(import.Document, TotalKind.Random, QuotaKind.Random),
        Count(import.Document, TotalKind.Cross, QuotaKind.Cross),
        import.Document.Annexes.Count(annex => !annex.IsMainText),
        import.Diagnostics.Count(found => found.Severity == Severity.Error),
        import.Diagnostics.Count(found => found.Severity == Severity.Warning));

    private static int Count(PlanDocument plan, TotalKind total, QuotaKind quota)
    {
        var stated = plan.Totals.FirstOrDefault(t => t.Kind == total && t.Industry is null && t.Department is null);
        if (stated is not null)
            return (int)stated.Value;
        var sections = plan.Annexes.Any(annex => annex.IsMainText)
            ? plan.Totals.Where(t => t.Kind == total && t.PartOf is null && t.Department is not null).Sum(t => t.Value)
            : 0;
        return (int)(sections + plan.Annexes.SelectMany(annex => annex.Quotas)
            .Where(q => q.Kind == quota && q.PartOf is null && q.Quarters.Count == 0)
            .Sum(q => q.Value ?? 0));
    }
}
