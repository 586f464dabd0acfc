using System.Text.RegularExpressions;
using Province.Domain.Plans;

namespace Province.Documents.Grammar;

/// <summary>Cleans what stands around a number down to the thing that is counted.</summary>
internal static partial class Categories
{
    /// <summary>The thing counted, or null where it says no more than that enterprises of the annex's industry are.</summary>
    internal static string? Of(string words, IReadOnlyList<Industry> industries)
    {
        var noun = Tail().Replace(Lead().Replace(Limit().Replace(words, ""), ""), "");
        noun = Lead().Replace(noun, "");
        return noun.Length == 0 && words is "其他" or "其它" ? words : IsGeneric(noun, industries) ? null : noun;
    }

    /// <summary>Whether words name no category of their own.</summary>
    internal static bool IsGeneric(string noun, IReadOnlyList<Industry> industries) =>
        noun.Length < 2 || Generic().IsMatch(noun) && !(noun is "矿山" or "矿山企业" && industries.Count > 1) || (industries.Count < 2 && Industries.IsBare(noun) && !Institution().IsMatch(noun));

    [GeneratedRegex("^(?:(?:采取|采用|按照?|以|通过)(?:“[^”]{1,12}”|[^，。；、“]){0,16}?(?:方式|形式|办法|原则)|覆盖|原则上|\\d{1,2}[.、]|[①-⑳]|（[一二三四五六七八九十]{1,2}）|.*对(?!外|象)|其中|包括|包含|分别|计划|年度|全年|年内|每年|共计|总计|合计|共|组织|开展|进行|实施|随机|抽查|抽取|抽检|选取|选定|选择|抽选|检查|执法|监督|监管|行政|重点时段|重点|时段|对(?!象)|.*抽取|[^，。；]{1,12}(?:抽查|交叉(?:监督)?(?:检查|执法))(?=.*(?:企业|机构|矿山|尾矿库|站|点|单位)$)|第?[一二三四](?:至[一二三四])?季度|[上下]半年|由|在|从|为|是|约|近|本级|全市|全县|辖区内|辖区|范围内|范围|内|其他|其余|市本级|市局|市应急管理局|交叉|联合|双随机|、|一公开|“[^”]{1,10}”|的|不少于|至少|不低于|确定|列入|纳入|数量|其它|区县市(?!属)|县市区(?!属)|县区(?!属)|区县(?!属)|县市(?!区)|各|即|下列|以下|如下|上述)+", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    [GeneratedRegex("(?:(?:进行|开展|实施|作为|为|的(?![\\u4e00-\\u9fa5]{0,12}(?:企业|机构|矿山|站|库|厂|单位|店|点)$)|列入|抽查|检查|执法).*|共|计|数量|不少于|不低于|至少|不超过|约|“[^”]{1,10}”|各|有|达到|总数|总量|等|随机|分别|(?:行业)?领域)+$", RegexOptions.None, 30000)]
    private static partial Regex Tail();

    [GeneratedRegex("^(?:重点|一般|规模以上|直接|相关|有关|生产经营|被|受)*(?:企业|单位|矿山|矿山企业|生产经营单位|对象|机构|检查对象|执法对象|监管对象|监督检查对象|重点企业|重点监督检查企业|直接监督检查对象|行政检查对象|企业（机构）|企业数量|矿次|家次|执法|检查|监督检查|任务|总数|数量|第?[一二三四]季度.*|上半年.*|下半年.*)$", RegexOptions.None, 30000)]
    private static partial Regex Generic();

    /// <summary>由矿山科抽查尾矿库至少3座: what binds the number is no part of what is counted.</summary>
    [GeneratedRegex("(?:不少于|不低于|至少|不超过|不多于|最多)$", RegexOptions.None, 30000)]
    private static partial Regex Limit();

    [GeneratedRegex("培训|考试|评价|检验|检测", RegexOptions.None, 30000)]
    private static partial Regex Institution();
}
