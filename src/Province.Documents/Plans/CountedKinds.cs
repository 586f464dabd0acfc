using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>The kind of institution that a list is counted as, which its industry does not tell: 对2家考试点开展检查：A、B, 将A、B等2家评价机构列入.</summary>
internal static partial class CountedKinds
{
    private const string Noun = "(?<kind>[\\u4e00-\\u9fa5-[的]]{0,12}?(?:机构|考试点|考点|企业|矿山|煤矿|尾矿库|单位))";
    private const string Safety = "(?<kind>安全(?:生产)?(?:培训|考试|评价|检测检验)[\\u4e00-\\u9fa5]{0,6}?机构)";
    private const string Count = "\\d{1,3}(?:家|个|所|座|处|户)";
    private const string All = "(?:全部|均|都|逐一|逐家|全面)?";
    private const string Have = "(?:共|共有|共计|合计|有|为|计)?";
    private const string Deed = "(?:进行|开展|实施|作为|为|列入|列为|纳入)";

    /// <summary>What the words before a list count, or nothing: 对3家考试点开展重点检查, 纳入重点检查的培训机构共3家.</summary>
    internal static string Ahead(string words) => Leading().Match(words) is { Success: true } lead ? lead.Groups["kind"].Value : Closing().Match(words).Groups["kind"].Value;

    /// <summary>纳入检查的培训机构共5家，名单如下： above a list: what the last clause that counts anything counts; nothing where the paragraph leads to no list.</summary>
    internal static string Above(Clip paragraph) =>
        paragraph.Passage.Text.EndsWith('：') ? paragraph.Split("。；，：").Select(clause => Ahead(clause.Text)).LastOrDefault(kind => kind.Length > 0) ?? "" : "";

    /// <summary>What the words behind a list count it as: A、B等2家评价机构.</summary>
    internal static string Behind(string words) => Following().Match(words).Groups["kind"].Value;

    /// <summary>将安全评价机构A公司列入: the kind that stands before a name, or nothing.</summary>
    internal static string Before(Clip name) => InFront().Match(name.Passage.Text[..name.Start]).Groups["kind"].Value;

    /// <summary>The same group with what is listed as a kind.</summary>
    internal static Group Of(string kind, Group group, IReadOnlyList<Industry> industries) =>
        !Institution().IsMatch(kind) ? group
            : group with { Category = AreInstitutions(industries) ? kind : group.Category, Industry = industries.Count > 1 ? Industries.FirstOf(kind) ?? group.Industry : group.Industry };

    /// <summary>Whether a head says which institutions of an annex on institutions alone stand below it; among trades it says no more than the trade.</summary>
    internal static bool IsHead(string words, IReadOnlyList<Industry> industries) => industries.Count > 1 && AreInstitutions(industries) && Institution().IsMatch(words);

    private static bool AreInstitutions(IReadOnlyList<Industry> industries) => industries.All(industry => industry is Industry.TrainingAndExamination or Industry.SafetyAssessment);

    [GeneratedRegex(Count + Noun + All + Deed, RegexOptions.None, 30000)]
    private static partial Regex Leading();

    [GeneratedRegex("(?:的" + Noun + Have + Count + "|(?:检查|执法|抽查|监管)(?:的)?(?:对象)?(?:为|是|：)?" + Safety + Have + "(?:" + Count + "|（共?" + Count + "）)|(?:为|是|有|：)" + Count + Safety + ")$", RegexOptions.None, 30000)]
    private static partial Regex Closing();

    [GeneratedRegex("(?:(?:等|共)" + Count + Noun + "|^" + Count + Safety + ")(?:" + All + Deed + "|$)", RegexOptions.None, 30000)]
    private static partial Regex Following();

    [GeneratedRegex("(?<kind>安全(?:生产)?(?:培训|考试|评价|检测检验)(?:考试|检测检验)?机构)$", RegexOptions.None, 30000)]
    private static partial Regex InFront();

    [GeneratedRegex("^(?:安全(?:生产)?)?(?:培训|考试|评价|检测|检验)[\\u4e00-\\u9fa5]{0,6}(?:机构|点)$", RegexOptions.None, 30000)]
    private static partial Regex Institution();
}
