using System.Text.RegularExpressions;

namespace Province.Documents.Structure;

/// <summary>The lines by which the parts of a plan are told apart.</summary>
internal static partial class LayoutWords
{
    [GeneratedRegex(@"^(?:附件|附)：?(?=[\d一二三四五六七八九十]+[.、．])|^(?:附件|附)：(?!$)|^附件目录：?", RegexOptions.None, 30000)]
    internal static partial Regex ListStart();

    [GeneratedRegex("^附件?[：]?$", RegexOptions.None, 30000)]
    internal static partial Regex ListHead();

    [GeneratedRegex(@"^(?<skip>附件：?)?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})[.、．：](?=.{4,60}(?:计划|方案|表|名单|清单|安排)[。；]?|.{2,40}(?:内容|事项|要点)[。；]?$)", RegexOptions.None, 30000)]
    internal static partial Regex NextListing();

    [GeneratedRegex(@"(?<![\d年.、])(?:附件)?(?<number>\d{1,2}|(?<![\u4e00-\u9fa5])[一二三四五六七八九十]{1,2})[.、．：](?!\d(?!\d{3}年))", RegexOptions.None, 30000)]
    internal static partial Regex ListingNumber();

    [GeneratedRegex(@"^附件(?:：(?=[\d一二三四五六七八九十]{1,3}$))?(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})?(?:-\d)?(?:[：:]|$|(?=20\d\d年)|(?<=\d)(?=[\u4e00-\u9fa5]{4,50}(?:计划|方案)$))", RegexOptions.None, 30000)]
    internal static partial Regex AnnexHeading();

    /// <summary>A title with its year: 2025年度…计划, …局2025年度…计划, 工贸行业2025年度…计划.</summary>
    [GeneratedRegex(@"^(?:[\u4e00-\u9fa5（）、]{2,24})?(?:20\d\d|[二〇零○一三四五六七八九]{4})年度?(?:[\u4e00-\u9fa5（）、\d“”]{2,46})(?:计划|工作方案)(?:（[\u4e00-\u9fa5\d]{1,12}）)?$", RegexOptions.None, 30000)]
    internal static partial Regex PlanTitle();

    /// <summary>A line that no title runs across: a date, a letterhead, the heading of an annex, a remark on disclosure.</summary>
    [GeneratedRegex(@"\d日$|[一二三四五六七八九十]日$|文件$|^附件|公开）?$|印发$|号$|^抄送", RegexOptions.None, 30000)]
    internal static partial Regex NoTitle();

    [GeneratedRegex("(?:计划|方案|名单|清单|一览表|汇总表|表|(?:任务|进度|工作|检查|抽查)安排)(?:（[^）]{1,12}）)?$", RegexOptions.None, 30000)]
    internal static partial Regex TitleEnd();

    [GeneratedRegex(@"^[\u4e00-\u9fa5]{2,20}[局厅]$", RegexOptions.None, 30000)]
    internal static partial Regex IssuerLine();

    [GeneratedRegex(@"^（?(?:信息)?公开(?:方式|属性|形式|类别|选项)|^（?此件|^（?(?:本计划|本文|本文件)?(?:主动|依申请|不予)公开）?$|^（[^（）]*(?:批准|同意|审定|印发)[^（）]*）$|^（(?!截|统计|数据)[^（）。；]{0,30}(?:20\d\d|[二〇零○一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日[^（）。；]{0,20}）$|^抄[送报]|^主送|^报送[：]|^承办单位|^联系人|^.{2,30}(?:办公室|局|厅)20\d\d年\d{1,2}月\d{1,2}日印发$|印发$"
        + @"|^.{0,20}(?:20\d\d年\d{1,2}月\d{1,2}日|[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$|^[\u4e00-\u9fa5]{2,16}(?:应急管理局|办公室)$|^共印\d+份", RegexOptions.None, 30000)]
    internal static partial Regex Remark();
}
