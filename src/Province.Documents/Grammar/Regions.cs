using System.Text.RegularExpressions;

namespace Province.Documents.Grammar;

/// <summary>Names of counties, districts and parks, by their form.</summary>
internal static partial class Regions
{
    /// <summary>Whether a text is the name of one county, district, city or park.</summary>
    internal static bool IsCounty(string text) => County().IsMatch(text);

    /// <summary>Whether a text says where a share falls: one county, several, each or the others.</summary>
    internal static bool IsShare(string text) => Share().IsMatch(text);

    [GeneratedRegex("^(?!.*(?:公司|矿区|厂区|库区|罐区|装置区|作业区|生产区|仓储区|(?<!^西)工区|站区|小区|园区企业|采区|(?<!^自流|^贡)井区|辖区|地区|^(?:主|中心)?城区$|全市|本市|县市|市区|各))[\\u4e00-\\u9fa5]{1,8}(?:自治县|县|市|区|园区|经开区|高新区|开发区|示范区|管理区|工业园|产业园|新城|园)$", RegexOptions.None, 30000)]
    private static partial Regex County();

    [GeneratedRegex("^(?!.*(?:全[市县区州省]|[本我辖]区|[本我]市|对|园区企业))(?:原则上)?(?:各|每个?|其他|其余|其它)?(?:[\\u4e00-\\u9fa5]{0,7}(?:县市区（园区）|县市区|县（市、?区）|县|市|区|园区|市州|园))(?:各|共|分别|均|至少|不少于|随机|抽查|抽取|检查)*$", RegexOptions.None, 30000)]
    private static partial Regex Share();
}
