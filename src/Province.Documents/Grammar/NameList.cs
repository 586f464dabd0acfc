using System.Text.RegularExpressions;
using Province.Documents.Structure;

namespace Province.Documents.Grammar;

/// <summary>A name in a list.</summary>
/// <param name="Clip">The name with the brackets behind it.</param>
internal readonly record struct ListedName(Clip Clip)
{
    /// <summary>The name without the brackets behind it.</summary>
    internal Clip Bare => Clip.Until(EnterpriseNames.WithoutBrackets(Clip.Text));

    /// <summary>What stands in each bracket behind it, in order.</summary>
    internal List<Clip> Brackets
    {
        get
        {
            List<Clip> found = [];
            for (var at = Bare.Length; at < Clip.Length && Pairs.Closing(Clip.Passage.Text, Clip.Start + at, Clip.End) is var close and > 0; at = close + 1 - Clip.Start)
                found.Add(Clip.Passage.Whole.Slice(Clip.Start + at + 1, close - Clip.Start - at - 1));
            return found;
        }
    }
}

/// <summary>Finds the names in a clause: A、B、C等3家企业开展执法检查.</summary>
internal static partial class NameList
{
    private const string Dividers = "、｜①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    internal static List<ListedName> In(Clip clause)
    {
        List<ListedName> names = [];
        var tokens = clause.Split(Dividers);
        foreach (var token in tokens)
        {
            if (Conjoined(token) is { } pair)
                names.AddRange(pair);
            else if (NameIn(token) is { } name)
                names.Add(new(name));
        }
        return names.Count * 2 >= tokens.Count ? names : [];
    }

    /// <summary>上半年6家（A、B、C）: the names of a bracket behind a number, where it holds nothing else.</summary>
    internal static List<ListedName> InBracket(Clip clause)
    {
        if (clause.IsEmpty || clause[clause.Length - 1] != '）' || Pairs.Opening(clause.Passage.Text, clause.End - 1, clause.Start) is not (var open and >= 0)
            || Amounts.In(clause with { End = open }) is not [.., var counted] || counted.Clip.End != open)
            return [];
        var inner = clause with { Start = open + 1, End = clause.End - 1 };
        return In(inner) is var names && names.Count == inner.Split("、").Count ? names : [];
    }

    /// <summary>The one name that a token is, once the words that lead to it and follow it are off; null when it is none.</summary>
    internal static Clip? NameIn(Clip token)
    {
        var text = token.Trim("：，。；、 \"“”").Unlabelled;
        if (text.IsEmpty)
            return null;
        if (Opening().Match(text.Text) is { Length: > 0 } opening)
            text = text.From(opening.Length);
        text = text.Unlabelled;
        if (Count().Match(text.Text) is { Success: true } count)
            text = text.From(count.Length);
        if (Trimmed(text) is { } whole)
            return whole;
        foreach (Match lead in Leads().Matches(text.Text))
        {
            if (Trimmed(text.From(lead.Index + lead.Length)) is { } name)
                return name;
        }
        return null;
    }

    private static Clip? Trimmed(Clip text)
    {
        if (EnterpriseNames.IsName(text.Text))
            return text;
        foreach (Match tail in Tails().Matches(text.Text))
        {
            var name = text.Until(tail.Index + tail.Groups["end"].Length);
            if (EnterpriseNames.IsName(name.Text))
                return name;
        }
        return null;
    }

    /// <summary>A和B, A及B where both are names.</summary>
    private static ListedName[]? Conjoined(Clip token)
    {
        foreach (Match and in And().Matches(token.Text))
        {
            if (NameIn(token.Until(and.Index)) is { } left && NameIn(token.From(and.Index + and.Length)) is { } right)
                return [new(left), new(right)];
        }
        return null;
    }

    [GeneratedRegex("^(?:(?:检查|执法|抽查|监督)?对象(?:分别)?(?:为|是|包括|：)|其中|今年|本年度?|年内|全年|20\\d\\d年度?|拟|市局|市本级|我局|本局|并|分别|依次|具体(?:企业|单位|对象|名单)?(?=[：是为有])|选取|选定|选择|筛选|遴选|是|为|即|包括|组织|计划|安排|开展|进行|确定|负责|完成|突出|重点|对(?!外)|将(?!军|乐)|抽取|检查|抽查|名单|以及|牵头|承担|承办|主办|安全(?:生产)?(?:培训|考试|评价|检测检验)(?:考试|检测检验)?机构(?=[\\u4e00-\\u9fa5（）]{4})|[：，、])+", RegexOptions.None, 30000)]
    private static partial Regex Opening();

    /// <summary>The number of a line whose point a scan or a table lost: 12湘潭….</summary>
    [GeneratedRegex("^\\d{1,3}(?=[\\u4e00-\\u9fa5（]{4})(?![号厂矿井线])", RegexOptions.None, 30000)]
    private static partial Regex Count();

    [GeneratedRegex("(?:对|将|抽取|选取|选定|遴选|确定|组织|检查|抽查|包括|分别是|分别为|为|即|是|突出|和(?!县)|及|以及|名单|其中|类的)", RegexOptions.None, 30000)]
    private static partial Regex Leads();

    [GeneratedRegex("(?<end>公司|厂|矿|站|库|院|学校|中心|所|集团|店|部|场|区|段|车间|社|点|井|基地|）)(?=（(?:共|共计|合计|计)\\d{1,3}(?:家|座|处|户|个|所)|均?由|等|共|再次|开展|进行|实施|组织|执法|重点|监督|安全监|检查|并|复查|列入|纳入|为|的|作为|各|以及|[及和]其[余他]|\\d)", RegexOptions.None, 30000)]
    private static partial Regex Tails();

    [GeneratedRegex("以及|和(?![平谐顺美兴润盛泰丰信县])|及|与", RegexOptions.None, 30000)]
    private static partial Regex And();
}
