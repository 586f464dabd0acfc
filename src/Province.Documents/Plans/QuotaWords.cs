using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The words around the numbers of an annex.</summary>
internal static partial class QuotaWords
{
    /// <summary>The units in which plans count whom they inspect, and how often.</summary>
    internal static readonly string[] Units = ["家", "家次", "矿次", "处次", "座次", "户", "户次", "座", "处", "个", "所"];

    /// <summary>Whether words name a kind of enterprise or site, and not just anything before a number.</summary>
    internal static bool NamesObjects(string category, QuotaKind kind) =>
        ObjectWords().IsMatch(category) && (Province.Documents.Grammar.Industries.IsBare(category) || !(kind is QuotaKind.Key or QuotaKind.KeyPeriod ? Doubtful() : Passing()).IsMatch(category));

    /// <summary>6家（其中加油站4家）、批发企业2家: a bracket that is closed again divides nothing behind it.</summary>
    [GeneratedRegex("（[^（）]*）", RegexOptions.None, 30000)]
    internal static partial Regex ClosedBracket();

    /// <summary>以上企业中，8座地下矿山由非煤矿山科执法: what was counted before is divided once more.</summary>
    internal static bool Restates(Clip clause) =>
        clause.Passage.Whole.Until(clause.End).Split("。").LastOrDefault() is { Passage: not null } sentence && Again().IsMatch(sentence.Text);

    [GeneratedRegex("^(?:以上|上述|前述)[^，。；]{0,12}中，", RegexOptions.None, 30000)]
    private static partial Regex Again();

    /// <summary>从危险化学品企业中随机抽取: those among whom some are drawn are what is counted.</summary>
    [GeneratedRegex("从(?:全[市县区]|各?区县|各?县市区|其他|其它|其余)*(?<noun>(?![^，。；]{0,12}(?:名[录单]|对象库|数据库|信息库))[^，。；从\\d]{2,20}?)中(?:随机|抽|选|确定|产生)", RegexOptions.None, 30000)]
    internal static partial Regex Taken();

    /// <summary>抽查10家次，从零售经营点中抽取.</summary>
    [GeneratedRegex("^，从(?:全[市县区]|各?区县|各?县市区|其他|其它|其余)*(?<noun>(?![^，。；]{0,12}(?:名[录单]|对象库|数据库|信息库))[^，。；从\\d]{2,20}?)中(?:随机|抽|选|确定|产生)", RegexOptions.None, 30000)]
    internal static partial Regex TakenBehind();

    [GeneratedRegex("其中|包括|包含|分别|（|：", RegexOptions.None, 30000)]
    internal static partial Regex Division();

    [GeneratedRegex("^(?:其余|其他|其它|剩余|余下|剩下)", RegexOptions.None, 30000)]
    internal static partial Regex Others();

    [GeneratedRegex("^(?:总共|共计?|合计|总计)", RegexOptions.None, 30000)]
    internal static partial Regex Sum();

    /// <summary>加油站按20%的比例抽取4家: what a ratio is a ratio of, and its number too; null where no kind stands before it, as in 按加油站20%的比例.</summary>
    internal static string? BeforeRatio(Clip clause) =>
        RatioSubject().Match(clause.Text) is { Success: true } ratio && Categories.Of(ratio.Groups["noun"].Value, []) is { } category && NamesObjects(category, QuotaKind.Random) ? category : null;

    [GeneratedRegex("^(?:其中|从)?(?<noun>[^，。；：\\d%]{2,24}?)中?的?(?:按照?|以|抽[查取]|检查)[^，。；：\\d]{0,8}\\d{1,3}(?:\\.\\d{1,2})?%", RegexOptions.None, 30000)]
    private static partial Regex RatioSubject();

    /// <summary>Whether a number counts those from whom some are taken: 从其余8处煤矿中随机抽取3处.</summary>
    internal static bool IsPool(string after) => Pool().IsMatch(after);

    [GeneratedRegex("^(?:以外|之外|外)|^[\\u4e00-\\u9fa5]{0,12}中(?:，)?(?:随机|抽|选|确定|按)", RegexOptions.None, 30000)]
    private static partial Regex Pool();

    [GeneratedRegex("(?:企业|机构|矿山?|矿井|库|站|厂|点|行业|单位|危险化学品|烟花爆竹|工贸|学校|公司|店|涉爆|制冷|有限空间|冶炼|铝加工|^其他|^其它)(?:（[^）]{1,4}）)?$", RegexOptions.None, 30000)]
    private static partial Regex ObjectWords();

    [GeneratedRegex("[“”]|^[在用已]|^直接|^通过|\\d", RegexOptions.None, 30000)]
    private static partial Regex Passing();

    [GeneratedRegex("[在已“”和及]|^直接|^用", RegexOptions.None, 30000)]
    private static partial Regex Doubtful();

    [GeneratedRegex("案件|处罚|立案|办案", RegexOptions.None, 30000)]
    internal static partial Regex CaseWords();

    [GeneratedRegex("(?:人员|小组|检查组|执法组|专家|部门|工作日)$|每个?组|[回走]访", RegexOptions.None, 30000)]
    internal static partial Regex Foreign();

    /// <summary>选取12个行政处罚案件: papers and cases are looked through, and nobody is inspected.</summary>
    [GeneratedRegex("^的?(?:行政|已?办结的?|典型|执法|处罚|许可|检查)*(?:案件|案卷|卷宗|文书|案例|事项)|^[^，。；并后]{0,12}[回走]访", RegexOptions.None, 30000)]
    internal static partial Regex Papers();

    [GeneratedRegex("(?:按照|根据|坚持|依据).{0,60}?(?:原则|要求|精神|抽签结果)", RegexOptions.None, 30000)]
    internal static partial Regex Basis();

    [GeneratedRegex("对(?<noun>[^，。；（）对]{2,24}?)(?:进行|开展|实施)", RegexOptions.None, 30000)]
    internal static partial Regex Object();

    [GeneratedRegex("(?:^|[。；：，])对于?(?<noun>[^，。；：（）对\\d]{2,16}?)(?:(?:进行|开展|实施)[^，。；：]{0,4}(?:随机|抽查|抽检)[^，。；：]{0,6})?，$", RegexOptions.None, 30000)]
    internal static partial Regex Whom();

    [GeneratedRegex("^原则上|(?:各|共|分别|均|至少|不少于|随机|抽查|抽取|检查)+$", RegexOptions.None, 30000)]
    internal static partial Regex ShareEdge();

    [GeneratedRegex("[\\u4e00-\\u9fa5]{2}(?:分别|均)?各(?:随机|抽查|抽取|检查)*$", RegexOptions.None, 30000)]
    internal static partial Regex ForEach();

    /// <summary>抽取30%进行复查.</summary>
    [GeneratedRegex(Reinspections.Again, RegexOptions.None, 30000)]
    internal static partial Regex OfReinspection();

    [GeneratedRegex("每|各", RegexOptions.None, 30000)]
    internal static partial Regex Each();

    [GeneratedRegex("^.*(?:抽查|抽取|对|比例|不低于|不少于|达到)|(?:的|按|数)+$|^的?比例", RegexOptions.None, 30000)]
    internal static partial Regex RatioEdge();
}
