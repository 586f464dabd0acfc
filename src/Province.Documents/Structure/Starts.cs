using System.Buffers;
using System.Text.RegularExpressions;
using Province.Documents.Grammar;

namespace Province.Documents.Structure;

/// <summary>Lines that begin something whatever stands before them.</summary>
internal static partial class Starts
{
    private static readonly SearchValues<char> Inner = SearchValues.Create("，。；");

    /// <summary>〔2026〕9号 and its brackets as they are typed: the year and the running number of a document, behind the word of its office.</summary>
    internal const string YearAndNumber = @"(?:〔20\d\d〕|【20\d\d】|（20\d\d）|\[20\d\d\])第?\d{1,4}号";

    /// <summary>Whether a line begins an annex, a closing remark, a date or a title, or is the number of the document.</summary>
    internal static bool Afresh(string text) => IsDocumentNumber(text) || AfreshLine().IsMatch(text);

    /// <summary>Whether a line is a piece of a title or the name of an office, which nothing runs on from.</summary>
    internal static bool IsTitleLike(string text) => text.Length <= 40 && text.AsSpan().IndexOfAny(Inner) < 0 && TitleEnd().IsMatch(text);

    /// <summary>Whether a line ends the title of a plan.</summary>
    internal static bool EndsTitle(string text) => text.EndsWith("计划", StringComparison.Ordinal) || text.EndsWith("方案", StringComparison.Ordinal);

    /// <summary>Whether a line is the number of a document and nothing else: 长应急〔2026〕9号.</summary>
    internal static bool IsDocumentNumber(string text) => DocumentNumber().IsMatch(text);

    /// <summary>Whether a line is a remark in brackets below a title, and no （试行） of the title's own.</summary>
    internal static bool IsRemark(string text) => Remark().IsMatch(text);

    /// <summary>（危化科） on a line of its own, below the title of an annex.</summary>
    internal static bool IsBracketedDepartment(string text) => text.Length > 3 && text[0] == '（' && text[^1] == '）' && Departments.Is(text[1..^1]);

    /// <summary>What stands before the colon of 涟源市：A、B; null where no short head does.</summary>
    internal static string? HeadOfList(string text) => text.IndexOf('：', StringComparison.Ordinal) is > 1 and <= 12 and var colon && text.AsSpan(0, colon).IndexOfAny("，。；、") < 0 ? text[..colon] : null;

    /// <summary>1 工作目标 with the point that its number would have elsewhere.</summary>
    internal static string WithPoint(string raw) => Bare().Replace(raw, "${number}.");

    /// <summary>Whether a line's end parts a number from its unit, 家 from 次, or the words for a stretch of the year.</summary>
    internal static bool PartsFigure(string last, string next) => FigureEnd().IsMatch(last) && UnitStart().IsMatch(next)
        || "至到、和".Contains(last[^1], StringComparison.Ordinal) && last.Length > 1 && last[^2] is >= '①' and <= '⑳' && next[0] is >= '①' and <= '⑳'
        || EndsWord().IsMatch(next) && last.AsSpan().IndexOfAny('，', '；') > 0 && !TextShape.Terminal.Contains(last[^1], StringComparison.Ordinal)
        || next.Length > 1 && next[0] == '于' && char.IsAsciiDigit(next[1]) || CountEnd().IsMatch(last) && next[0] == '次' || next.StartsWith("季度", StringComparison.Ordinal)
        || last[^1] is '上' or '下' && next.StartsWith("半年", StringComparison.Ordinal) || last[^1] == '前' && next.AsSpan(0, Math.Min(4, next.Length)).Contains("季度", StringComparison.Ordinal);

    /// <summary>况；（6）…: the end of a word that the line before began, since no sentence is as short.</summary>
    [GeneratedRegex("^(?!无|其他|其它|其余|注)[\\u4e00-\\u9fa5]{1,2}[，；。].", RegexOptions.None, 30000)]
    private static partial Regex EndsWord();

    /// <summary>上半年检查湖南联: a verb and the beginning of a name, and nothing that ends it.</summary>
    internal static bool WithoutObject(string text) => Verb().IsMatch(text);

    [GeneratedRegex(@"^(?:第?[一二三四]季度|[上下]半年)?[：，]?(?:安排|组织|完成|计划|重点)*(?:检查|抽查|对)(?!对象|内容|方式|事项|重点|时间|依据|要求|范围|频次|计划|任务|名单|企业)[\u4e00-\u9fa5]{2,20}$", RegexOptions.None, 30000)]
    private static partial Regex Verb();

    /// <summary>Whether a printed line is a name behind a number that has only a blank after it: 12 湘潭…公司.</summary>
    internal static bool IsCounted(string raw) => Counted().IsMatch(raw);

    [GeneratedRegex(@"^[\s\u3000]*\d{1,3}[ \u3000]+[\u4e00-\u9fa5][^，。；：、（(]{3,50}(?:公司|厂|矿|站|库|院|校|中心|所|集团|[（(][^（()）]{1,30}[）)])[；;。]?\s*$", RegexOptions.None, 30000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[\s\u3000#*]*(?<number>\d{1,2})[ \u3000]+(?=[\u4e00-\u9fa5])(?![家座处个户种次件名人万年月日项所台余矿宗起])", RegexOptions.None, 30000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[\u4e00-\u9fa5]{1,10}" + YearAndNumber + "$", RegexOptions.None, 30000)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("^（[^（）]{4,70}）$", RegexOptions.None, 30000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"[\u4e00-\u9fa5]\d{1,6}(?:\.\d{1,2})?万?$", RegexOptions.None, 30000)]
    private static partial Regex FigureEnd();

    [GeneratedRegex("^(?:家|座|处|个|户|种|次|件|名|人|万|%|年|月|日|项|所|台|余|矿|宗|起)", RegexOptions.None, 30000)]
    private static partial Regex UnitStart();

    [GeneratedRegex(@"\d(?:家|矿|处|座|户)$", RegexOptions.None, 30000)]
    private static partial Regex CountEnd();

    [GeneratedRegex(@"^(?:附件|附表|附[:：]|抄送|主送|报送[:：]|承办单位|联系人|（?信息公开|（?此件|（?公开(?:方式|属性|形式|类别|选项)|（?(?:主动|依申请)公开）?$"
        + @"|[\u4e00-\u9fa5]{2,20}(?:办公室|局|厅|委员会)20\d\d年\d{1,2}月\d{1,2}日印发$"
        + @"|（(?!截|统计|数据)[^（）。；]{0,30}20\d\d年\d{1,2}月\d{1,2}日[^（）。；]{0,20}）$|20\d\d年\d{1,2}月\d{1,2}日(?:印发)?$|[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日(?:印发)?$"
        + @"|[\u4e00-\u9fa5（）、]{2,24}20\d\d年度?[^，。；：《》]{2,40}计划$"
        + @"|20\d\d年度?(?!.{0,60}[，。；]).{2,40}(?:计划|方案)$)", RegexOptions.None, 30000)]
    private static partial Regex AfreshLine();

    [GeneratedRegex(@"(?:计划|方案|文件|的通知|通知|[市州县区省]应急管理[局厅]|办公室|印发)$|^附件：?[\d一二三四五六七八九十]*$|〔20\d\d〕第?\d+号$|(?:主动|依申请|不予)公开）?$|日$", RegexOptions.None, 30000)]
    private static partial Regex TitleEnd();
}
