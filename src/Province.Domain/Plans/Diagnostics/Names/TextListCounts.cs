using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN202: the key enterprises that the main text counts against the names on the annexes' lists.</summary>
internal static class TextListCounts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from industry in Enum.GetValues<Industry>()
        let totals = check.Totals.For(TotalKind.Key, industry)
        where totals is [{ Bound: Bound.Exact }] && Units.Of(totals[0].Unit) is Counted.Objects or Counted.Unknown
        let listed = Listed(check, industry)
        where listed.Count > 0 && listed.Count != totals[0].Value
        select check.Report("PLAN202", Severity.Error,
            $"正文{Words.Of(totals[0])}为 {Words.Number(totals[0])}，{Words.Lists(check.Annexes.Where(annex => annex.Industries.Contains(industry)))}列有 {listed.Count} 家。",
            totals[0], listed[0]) with { Stated = Words.Number(totals[0]), Found = $"{listed.Count} 家" };

    /// <summary>The targets of an industry; none when some list does not let one tell.</summary>
    private static List<PlanTarget> Listed(PlanUnderCheck check, Industry industry)
    {
        var annexes = check.Annexes.Where(annex => annex.Industries.Contains(industry)).ToList();
        var targets = annexes.SelectMany(annex => annex.Targets).ToList();
        return annexes.Exists(annex => annex.Targets.Count == 0) || targets.Exists(target => target.Industry is null)
            ? []
            : [.. targets.Where(target => target.Industry == industry)];
    }
}
