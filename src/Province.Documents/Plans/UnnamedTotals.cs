using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>市级监管执法煤矿28座、非煤矿山9座、工贸企业20家，共计57家: where a main text names no kind of check, whom the city inspects are its key enterprises.</summary>
internal static partial class UnnamedTotals
{
    private const int FewestIndustries = 3;

    /// <summary>The numbers of the first such sentence, the whole with a null for its industry; empty where none counts three industries.</summary>
    internal static List<(Amount Amount, Industry? Industry)> In(Block root)
    {
        foreach (var sentence in root.Descendants.Where(b => b.Role is not (Role.CheckItems or Role.Basis or Role.Baseline) && b.Body.Passage.Row is null).SelectMany(b => b.Content.Split("。！？")))
        {
            if (!Inspected().IsMatch(sentence.Text) || Headings.ActivityOf(sentence.Text) != Activity.None)
                continue;
            var amounts = Amounts.In(sentence).Where(a => QuotaWords.Units.Contains(a.Unit) && a.Bracket is null).Select(a => (a, Industry: Industries.FirstOf(a.Before.Text))).ToList();
            if (amounts.Select(a => a.Industry).OfType<Industry>().Distinct().Count() >= FewestIndustries && amounts.TrueForAll(a => a.Industry is not null || Sum().IsMatch(a.a.Before.Text)))
                return amounts;
        }
        return [];
    }

    [GeneratedRegex("(?:执法|检查)(?:对象|企业|单位)?(?!.*(?:现有|共有|目前))", RegexOptions.None, 30000)]
    private static partial Regex Inspected();

    [GeneratedRegex("共计|合计|总计|企业$|^共$", RegexOptions.None, 30000)]
    private static partial Regex Sum();
}
