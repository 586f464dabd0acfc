using System.Globalization;
using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN503: an annex whose title is for another year than the plan.</summary>
internal static partial class AnnexYears
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Attached
        let title = Prose.Strip(annex.Title)
        let year = Year().Match(title)
        where check.Plan.Year is { } planned && year.Success
            && int.Parse(year.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) != planned
        select check.Report("PLAN503", Severity.Warning,
            $"本计划为 {check.Plan.Year} 年度，{Words.Annex(annex)}标题是“{title}”。",
            annex) with { Stated = $"{check.Plan.Year}", Found = year.Groups[1].Value };

    [GeneratedRegex(@"^(20\d\d)年")]
    private static partial Regex Year();
}
