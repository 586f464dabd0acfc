using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The words around the names of key enterprises, and what they mean.</summary>
internal static partial class TargetWords
{
    /// <summary>Whether a clause names enterprises that are not key enterprises: 除…外, 不含….</summary>
    internal static bool Excludes(string clause) => Excluded().IsMatch(clause);

    /// <summary>Whether a list follows behind a comma: ，分别是A, ，包括A.</summary>
    internal static bool LeadsOn(ReadOnlySpan<char> behind) => ListBehind().IsMatch(behind);

    [GeneratedRegex("^，(?:具体)?(?:分别|依次|包括|包含|名单|具体(?:企业|单位|对象|名单)?[为是如]|即(?!可|将|时))", RegexOptions.None, 30000)]
    private static partial Regex ListBehind();

    /// <summary>Whether a clause counts what there is in the city: 全市有安全评价机构1家.</summary>
    internal static bool IsStock(string clause) => Stock().IsMatch(clause);

    /// <summary>The length of a counted head such as 尾矿库（8座） with names right behind it, or 0.</summary>
    internal static int CountedHead(string clause) => Head().Match(clause) is { Success: true } head ? head.Length : 0;

    /// <summary>Whether one name alone in a clause is meant as a listed one: it is all of the clause, or words that list lead to it.</summary>
    internal static bool Trusts(Clip clause, Clip name)
    {
        var around = clause.Until(name.Start - clause.Start).Text + "…" + clause.From(name.End - clause.Start).Text;
        return Bare().IsMatch(around) || Listing().IsMatch(around);
    }

    /// <summary>The number that a list prints before a name: 15.A, or 15 in a cell of its own; null where it prints none.</summary>
    internal static int? NumberBefore(Clip name) =>
        ListNumber().Match(name.Passage.Text[..name.Start]) is { Success: true } number ? ChineseNumbers.Whole(number.Groups["number"].Value) : null;

    [GeneratedRegex("(?:^|[^\\d.])(?<number>\\d{1,3})(?:[.、．]|(?<=^\\d{1,3})(?:号?：?|｜))$", RegexOptions.None, 30000)]
    private static partial Regex ListNumber();

    /// <summary>Whether a cell of a table says what kind of enterprise stands in its row.</summary>
    internal static bool IsKind(string cell) => Kind().IsMatch(cell);

    /// <summary>A（地下矿山）: a bracket that says what kind of site it is.</summary>
    internal static bool IsKind(TargetBracket bracket) =>
        Trade().IsMatch(bracket.Text) || bracket.Kind is BracketKind.Other or BracketKind.Site && IsKind(bracket.Text) && Industries.FirstOf(bracket.Text) is not null && !Industries.IsBare(bracket.Text);

    /// <summary>The short names that the brackets behind a name give it.</summary>
    internal static List<string> Aliases(ListedName name) =>
        [.. name.Brackets.SelectMany(Pieces).Select(b => Alias().Match(b.Text)).Where(m => m.Success).Select(m => m.Groups["alias"].Value)];

    /// <summary>What two writings of one name have in common.</summary>
    internal static string Key(string name) => KeyNoise().Replace(name, "");

    /// <summary>A bracket that says several things says each of them apart: 原九华油库，岳塘区; but 东区、西区 are parts of a mine, for nothing lies in two counties.</summary>
    internal static IEnumerable<Clip> Pieces(Clip bracket)
    {
        var pieces = bracket.Split("、，；");
        return !Fields().IsMatch(bracket.Text) && pieces.Exists(piece => KindOf(piece.Text) is BracketKind.County or BracketKind.Team or BracketKind.Former) ? pieces : [bracket];
    }

    [GeneratedRegex("^[\\u4e00-\\u9fa5]{1,2}区(?:、[\\u4e00-\\u9fa5]{1,2}区)+$", RegexOptions.None, 30000)]
    private static partial Regex Fields();

    /// <summary>What a piece of a bracket says.</summary>
    internal static BracketKind KindOf(string bracket)
    {
        if (Regions.IsCounty(bracket))
            return BracketKind.County;
        if (bracket.StartsWith('原') || bracket.StartsWith("曾用名", StringComparison.Ordinal))
            return BracketKind.Former;
        if (Departments.Is(bracket))
            return BracketKind.Team;
        if (Grade().IsMatch(bracket))
            return BracketKind.Grade;
        return Site().IsMatch(bracket) ? BracketKind.Site : BracketKind.Other;
    }

    /// <summary>The industry of an enterprise by its annex; where the annex covers several, by its name.</summary>
    internal static Industry? IndustryOf(string name, IReadOnlyList<Industry> industries)
    {
        if (industries.Count < 2)
            return industries.Count == 1 ? industries[0] : Industries.FirstOf(name);
        if (Industries.Of(name).Find(industries.Contains) is var named && Industries.Of(name).Exists(industries.Contains))
            return named;
        if (industries.Contains(Industry.NonCoalMines) && name.EndsWith('矿') && !name.EndsWith("煤矿", StringComparison.Ordinal) || OfOre().IsMatch(name) && industries.Contains(Industry.NonCoalMines))
            return Industry.NonCoalMines;
        return industries.Count == 2 && industries.Contains(Industry.Fireworks) ? industries.First(i => i != Industry.Fireworks) : null;
    }

    [GeneratedRegex("[铁铜金铅锌锰钨锑锡锂钒萤石灰岩砂页瓷泥土磷钾]矿(?:业)?(?:有限|集团|公司|$)", RegexOptions.None, 30000)]
    private static partial Regex OfOre();

    [GeneratedRegex("^(?:目前)?(?:全市|全州|全县|全区|我市|辖区内?)(?:目前|现|辖区内|共)*有", RegexOptions.None, 30000)]
    private static partial Regex Stock();

    [GeneratedRegex("^除|不含|不包括|除外|以外|以及其他部门", RegexOptions.None, 30000)]
    private static partial Regex Excluded();

    [GeneratedRegex("^(?:\\d{1,2}[.、])?(?:分别是|具体为)?[\\u4e00-\\u9fa5]{2,12}（(?:共|共计)?\\d+(?:家|座|处|个|户|所)）(?![由均])(?=[\\u4e00-\\u9fa5])", RegexOptions.None, 30000)]
    private static partial Regex Head();

    [GeneratedRegex("^(?:\\d{1,3}[.、]?|[①-⑳][.、]?|（[\\d一二三四五六七八九十]{1,3}）|[“\"：、 ])*…[”\"、 ]*(?:等\\d*家?(?:企业|单位)?)?$", RegexOptions.None, 30000)]
    private static partial Regex Bare();

    [GeneratedRegex("(?:分别是|分别为|即|确定|将|负责|负责对|组织对|为|是|对|企业|名单|单位)…|…(?:（共\\d{1,3}家）)?均?由[^，。；]{2,24}(?:检查|执法|监管)|…(?:列入|列为|纳入|作为|为|等|开展|进行|实施|执法|重点)", RegexOptions.None, 30000)]
    private static partial Regex Listing();

    [GeneratedRegex("^[\\u4e00-\\u9fa5（）]{0,12}(?:行业|企业|机构|矿山|尾矿库|选矿厂|加油站|考试点|类)$", RegexOptions.None, 30000)]
    private static partial Regex Kind();

    [GeneratedRegex("^(?:冶金|有色|建材|机械|轻工|纺织|烟草|商贸)(?:行业|类|企业)?$", RegexOptions.None, 30000)]
    private static partial Regex Trade();

    [GeneratedRegex("^(?:以下|下)?简称：?[“\"]?(?<alias>[^”\"]{2,20})[”\"]?$", RegexOptions.None, 30000)]
    private static partial Regex Alias();

    [GeneratedRegex("[（）()\\s“”\"]", RegexOptions.None, 30000)]
    private static partial Regex KeyNoise();

    [GeneratedRegex("[一二三四五六]等|[A-Da-d](?:、[A-D])*[类级]|[一二三四]级|头顶库|直管|重大危险源|较大风险", RegexOptions.None, 30000)]
    private static partial Regex Grade();

    [GeneratedRegex("厂|车间|库区|罐区|厂区|工区|分公司|站|井|生产线|基地", RegexOptions.None, 30000)]
    private static partial Regex Site();
}
