using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN501: an annex's own title against the list of annexes; white space and brackets of another width are no difference.</summary>
internal static class AnnexTitles
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from listing in check.Plan.AnnexList
        from annex in check.Annexes
        where annex.Number == listing.Number && Plain(annex.Title) != Plain(listing.Title)
        select check.Report("PLAN501", Severity.Warning,
            $"附件目录写“{Prose.Strip(listing.Title)}”，{Words.Annex(annex)}标题是“{Prose.Strip(annex.Title)}”。",
            listing, annex) with { Stated = listing.Title, Found = annex.Title };

    private static string Plain(string title) =>
        EnterpriseName.Wide(title).Trim('《', '》', '“', '”').Replace(':', '：').Replace("〈", "《", StringComparison.Ordinal).Replace("〉", "》", StringComparison.Ordinal);
}
