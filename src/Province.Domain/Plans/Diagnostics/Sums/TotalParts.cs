using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN101 and PLAN102: a total of the main text against its parts by industry and by department.</summary>
internal static class TotalParts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        foreach (var whole in check.Totals.All)
        {
            var parts = check.Totals.Parts(whole);
            var byIndustry = parts.Where(part => part.Industry is not null && part.Department == whole.Department).ToList();
            if (Compare(check, "PLAN101", whole, byIndustry, CoversIndustries(check, whole, byIndustry)) is { } industries)
                yield return industries;

            var byDepartment = whole.Department is null
                ? parts.Where(part => part.Department is not null && (part.Industry is null || !parts.Any(other => other.Department == part.Department && other.Industry is null))).ToList()
                : [];
            if (Compare(check, "PLAN102", whole, byDepartment, CoversDepartments(check, whole, byDepartment)) is { } departments)
                yield return departments;
        }
    }

    private static Diagnostic? Compare(PlanUnderCheck check, string code, PlanTotal whole, List<PlanTotal> parts, bool complete)
    {
        if (parts.Count < 2 || parts.Exists(part => !Units.Alike(part.Unit, parts[0].Unit)))
            return null;

        if (Quantity.Sum(parts.Select(part => new Quantity(part.Value, part.Bound))) is not { } sum)
            return null;

        var missing = whole.Value - sum.Value;
        if (missing > 0 && (!complete || MissingParts.IsPrinted(check, whole, missing)))
            return null;

        var severity = new Quantity(whole.Value, whole.Bound).Against(sum);
        if (severity is null && !(whole.Bound is Bound.Min && sum.Value > whole.Value))
            return null;

        if (severity is null or Severity.Warning || Units.Alike(whole.Unit, parts[0].Unit))
            return check.Report(code, severity ?? Severity.Warning,
                $"正文{Words.Of(whole)}总数为 {Words.Number(whole)}，分项合计 {Spot.Number(sum.Value)}（{Words.Sum(parts.Select(part => part.Value))}）。",
                parts.Prepend(whole)) with { Stated = Words.Number(whole), Found = Spot.Number(sum.Value) };
        return null;
    }

    private static bool CoversIndustries(PlanUnderCheck check, PlanTotal whole, List<PlanTotal> parts)
    {
        var needed = whole.Department is { } department
            ? check.Targets.Where(target => check.Departments.Same(target.Department, department)).Select(target => target.Industry).OfType<Industry>()
            : check.Annexes.SelectMany(annex => annex.Industries);
        var industries = needed.ToHashSet();
        return industries.Count > 0 && industries.IsSubsetOf(parts.Select(part => part.Industry).OfType<Industry>());
    }

    private static bool CoversDepartments(PlanUnderCheck check, PlanTotal whole, List<PlanTotal> parts) =>
        whole.Kind is TotalKind.Key
        && check.Targets.Count > 0
        && check.Targets.All(target => parts.Exists(part => check.Departments.Same(part.Department, target.Department)));
}
