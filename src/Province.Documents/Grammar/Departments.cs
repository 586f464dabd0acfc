using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Grammar;

/// <summary>Names of departments and enforcement teams inside a bureau.</summary>
internal static partial class Departments
{
    /// <summary>The department that a clause says leads, is responsible or organises, and where its name ends; null when it names none.</summary>
    internal static Clip? LeadingIn(Clip clause)
    {
        var match = Leading().Match(clause.Text);
        return match.Success ? clause.Slice(match.Groups["name"].Index, match.Groups["name"].Length) : null;
    }

    /// <summary>The department or team that leads the words above a list, 执法一大队负责对下列工贸企业开展检查, or null.</summary>
    internal static string? LeadingName(string words) =>
        words.Contains('对', StringComparison.Ordinal) && (Leading().Match(words) is { Success: true } match ? match : AllYear().Match(words)) is { Success: true } led ? led.Groups["name"].Value : null;

    /// <summary>Whether a text is the name of a department or team and nothing else.</summary>
    internal static bool Is(string text) => Only().IsMatch(text);

    /// <summary>The department alone in 工贸科负责 or 责任科室：工贸科.</summary>
    internal static string NameIn(string text) => Only().Match(text) is { Success: true } match ? match.Groups["name"].Value : text;

    /// <summary>The one industry that a department's name says it supervises: 基础科 is that of industry and trade.</summary>
    internal static Industry? IndustryOf(string name) =>
        Industries.Of(name) is [var only] ? only : Industries.Of(name).Count == 0 && name.Contains("基础", StringComparison.Ordinal) ? Industry.IndustryAndTrade : null;

    /// <summary>Whether a department is an enforcement team below the 支队.</summary>
    internal static bool IsTeam(string text) => TeamEnd().IsMatch(text);

    /// <summary>The 支队 that the name of a team says it belongs to, or null.</summary>
    internal static string? Above(string team) => team.IndexOf("支队", StringComparison.Ordinal) is var at and >= 0 ? team[..(at + 2)] : null;

    /// <summary>The first department in a text, or null.</summary>
    internal static Clip? FirstIn(Clip clip) =>
        Any().Match(clip.Text) is { Success: true } match ? clip.Slice(match.Groups["name"].Index, match.Groups["name"].Length) : null;

    /// <summary>All departments in a text with where they stand.</summary>
    internal static IEnumerable<Clip> In(Clip clip) =>
        Any().Matches(clip.Text).Select(match => clip.Slice(match.Groups["name"].Index, match.Groups["name"].Length));

    private const string Name = "(?<name>支队|(?:[\\u4e00-\\u9fa5]|（[\\u4e00-\\u9fa5]{1,10}）){1,18}?(?:科(?![技学目普室研])(?:（[\\u4e00-\\u9fa5]{1,10}）)?|科室|支队|大队|中队|处(?![罚理置分于])|股|执法局|监察局|执法总队|执法队|监督局))";

    [GeneratedRegex("^(?:其中|并)?(?:由|交由|以)?(?:市应急管理局|市局)?" + Name + "(?:具体|分别|直接|按|会同[^，。；]{1,12}|和[^，。；]{1,12}|(?:今年|本?年度|全年|年内|计划|拟|共|重点|主要|随机|单独){1,3}(?=检查|抽查|执法|监管|承担|牵头|负责|组织|实施))?(?:牵头|负责|承担|组织|联合|主办|承办|对|检查|执法|抽查)", RegexOptions.None, 30000)]
    private static partial Regex Leading();

    /// <summary>教育训练科全年对.</summary>
    [GeneratedRegex("^(?:其中|并)?(?:由)?" + Name + "(?:今年|本?年度|全年|年内|计划|拟){1,3}对", RegexOptions.None, 30000)]
    private static partial Regex AllYear();

    [GeneratedRegex("^(?:由|责任[科处]室：?|责任单位：?|牵头科室：?|承办科室：?|检查科室：?)?" + Name + "(?:(?:直接)?(?:负责|牵头|承办|承担|主办|实施)?(?:直接)?(?:检查|监管|执法|监督检查)?(?:的[\\u4e00-\\u9fa5]{0,8}(?:企业|单位|对象|矿山)|的?(?:重点)?(?:企业|单位|对象)?)(?:为|有|是|包括)?)(?:（(?:共计?)?\\d+(?:家|个|座|处)）)?：?$", RegexOptions.None, 30000)]
    private static partial Regex Only();

    [GeneratedRegex("(?:大队|中队)$", RegexOptions.None, 30000)]
    private static partial Regex TeamEnd();

    [GeneratedRegex("(?<![\\u4e00-\\u9fa5])(?:由|与|和|市局|市应急管理局)?(?<name>(?:[\\u4e00-\\u9fa5]|（[\\u4e00-\\u9fa5]{1,10}）){1,12}?(?:科(?![技学目普室研])|支队|大队))", RegexOptions.None, 30000)]
    private static partial Regex Any();
}
