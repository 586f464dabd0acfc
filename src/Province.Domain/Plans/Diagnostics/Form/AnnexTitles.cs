using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN501: an annex's own title against the list of annexes; white space and brackets of another width are no difference.</summary>
internal static partial class AnnexTitles
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from listing in check.Plan.AnnexList
        from annex in check.Attached
        where annex.Number == listing.Number && Plain(annex.Title) != Plain(listing.Title) && !AddsOwner(Plain(listing.Title), Plain(annex.Title)) && !AddsOwner(Plain(annex.Title), Plain(listing.Title))
        select check.Report("PLAN501", Severity.Warning,
            $"附件目录写“{Prose.Strip(listing.Title)}”，{Words.Annex(annex)}标题是“{Prose.Strip(annex.Title)}”。",
            listing, annex) with { Stated = listing.Title, Found = annex.Title };

    /// <summary>煤矿安全监管执法计划（煤矿科） is the same title with the department that owns the annex.</summary>
    private static bool AddsOwner(string longer, string shorter) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && Owner().IsMatch(longer[shorter.Length..]);

    [GeneratedRegex("^[(（][\\u4e00-\\u9fa5]{2,16}(?:科|处|股|支队)[)）]$", RegexOptions.None, 30000)]
    private static partial Regex Owner();

    private static string Plain(string title) =>
        EnterpriseName.Wide(title).Trim('《', '》', '“', '”').Replace(':', '：').Replace("〈", "《", StringComparison.Ordinal).Replace("〉", "》", StringComparison.Ordinal);
}
