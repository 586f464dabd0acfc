using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN203: the key enterprises that the main text gives to a department against those that the lists give to it.</summary>
internal static class DepartmentListCounts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        check.Targets.Any(target => target.Department is null)
            ? []
            : from total in check.Totals.All
              where total is { Kind: TotalKind.Key, Department: not null, Bound: Bound.Exact }
              let listed = check.Targets
                  .Where(target => check.Departments.Same(target.Department, total.Department) && (total.Industry is null || target.Industry == total.Industry))
                  .ToList()
              where listed.Count > 0 && listed.Count != total.Value
              select check.Report("PLAN203", Severity.Error,
                  $"正文由{total.Department}牵头{(total.Industry is { } industry ? Words.Of(industry) : "")} {Words.Number(total)}，{Words.Lists(check.Annexes)}中由其负责的有 {listed.Count} 家。",
                  total, listed[0]) with { Stated = Words.Number(total), Found = $"{listed.Count} 家" };
}
