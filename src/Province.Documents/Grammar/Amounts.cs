using System.Globalization;
using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Grammar;

/// <summary>A number with a unit.</summary>
/// <param name="Clip">The number and unit.</param>
/// <param name="Value">The number, 万 multiplied out except in units of weight.</param>
/// <param name="Unit">The unit, or %.</param>
/// <param name="Bound">How it binds.</param>
/// <param name="Before">The words of the same clause before it.</param>
/// <param name="After">The words of the same clause behind it.</param>
/// <param name="Bracket">The bracket that it stands in, or null.</param>
internal sealed record Amount(Clip Clip, decimal Value, string Unit, Bound Bound, Clip Before, Clip After, Clip? Bracket)
{
    internal int Line => Clip.Line;

    /// <summary>Whether it stands in a list of numbers that belong one by one to the words of another list: 加油站、油库分别抽查5家、2家.</summary>
    internal bool IsTied { get; init; }

    /// <summary>The quarters that such words name for it; null where they name a thing.</summary>
    internal IReadOnlyList<int>? Due { get; init; }

    /// <summary>The clause around the number: from the last comma, semicolon, 、 or edge of a cell to the next.</summary>
    internal Clip ClauseIn(Clip sentence) => sentence.PieceAround(IsTied ? "，；：｜" : "，；：、｜", Clip) ?? sentence;
}

/// <summary>The grammar of numbers: bound, number, 万, unit.</summary>
internal static partial class Amounts
{
    private const string Edges = "，。；：、（《？！｜";

    internal static List<Amount> In(Clip clip)
    {
        List<Amount> amounts = [];
        var from = clip.Start;
        foreach (Match match in Number().Matches(clip.Text))
        {
            var at = new Clip(clip.Passage, clip.Start + match.Index, clip.Start + match.Index + match.Length);
            if (IsOrdinal(clip.Passage.Text, at.Start) && !IsRange(clip.Passage.Text, at) || Value(match) is not { } value)
                continue;
            var before = at with { Start = BeforeStart(at, from), End = at.Start };
            var after = at with { Start = at.End, End = AfterEnd(at, clip.End) };
            amounts.Add(new(at, value, Unit(match), BoundOf(match, Unit(match) == "%" ? Ratio().Match(clip.Passage.Text[from..at.Start]).Value : before.Text), before, after, BracketAround(at, clip.Start, clip.End)));
            from = at.End;
        }
        return Respective.Tied(clip, amounts);
    }

    private static bool IsOrdinal(string text, int at) => at > 0 && (text[at - 1] is '第' or '〔' or '.' or '-' or '/' or '〕' || char.IsAsciiLetterOrDigit(text[at - 1]));

    /// <summary>1-2次: the stroke stands between two numbers.</summary>
    private static bool IsRange(string text, Clip at) => at.Start > 1 && text[at.Start - 1] == '-' && char.IsAsciiDigit(text[at.Start - 2]) && at.Text.EndsWith('次');

    private static decimal? Value(Match match)
    {
        if (match.Groups["words"] is { Success: true } words)
            return ChineseNumbers.Value(words.Value);
        if (!decimal.TryParse(match.Groups["digits"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return null;
        return match.Groups["wan"].Success && !match.Groups["unit"].Value.StartsWith('吨') ? value * 10_000 : value;
    }

    private static string Unit(Match match) =>
        (match.Groups["wan"].Success && match.Groups["unit"].Value.StartsWith('吨') ? "万" : "") + match.Groups["unit"].Value.Replace('％', '%');

    private static Bound BoundOf(Match match, string before)
    {
        if (match.Groups["tail"].Value is "以上" or "及以上" || MinWords().IsMatch(before))
            return Bound.Min;
        if (match.Groups["tail"].Value is "以内" or "以下" || MaxWords().IsMatch(before))
            return Bound.Max;
        return match.Groups["more"].Success || match.Groups["tail"].Value == "左右" || AboutWords().IsMatch(before) ? Bound.About : Bound.Exact;
    }

    private static int BeforeStart(Clip at, int from)
    {
        var text = at.Passage.Text;
        var i = at.Start;
        while (i > from)
        {
            if (Edges.Contains(text[i - 1], StringComparison.Ordinal))
                break;
            var open = Pairs.Opening(text, i - 1, from);
            if (open < 0 && text[i - 1] == '）')
                break;
            i = open >= 0 ? open : i - 1;
        }
        return i;
    }

    private static int AfterEnd(Clip at, int end)
    {
        var text = at.Passage.Text;
        var i = at.End;
        while (i < end && text[i] is not ('，' or '。' or '；' or '：' or '、' or '）' or '（' or '｜'))
            i++;
        return i;
    }

    private static Clip? BracketAround(Clip at, int start, int end)
    {
        for (var i = at.Start - 1; i >= start; i--)
        {
            if (at.Passage.Text[i] == '）' && Pairs.Opening(at.Passage.Text, i, start) is var open and >= 0)
                i = open;
            else if (at.Passage.Text[i] == '（')
                return Pairs.Closing(at.Passage.Text, i, end) is var close and > 0 && close >= at.End ? new Clip(at.Passage, i + 1, close) : null;
        }
        return null;
    }

    [GeneratedRegex("(?:(?<digits>\\d{1,9}(?:\\.\\d{1,4})?)|(?<=不少于|不低于|不得少于|不得低于|至少|不超过|不得超过|最多|至多|最少|最低|不多于|不得多于|不高于|不得高于|不能超过|不能少于|控制在|共|共计|合计|计|各|进行|开展|实施|组织|检查|抽查|抽取|[一二三四五六]至)(?<words>[一二两三四五六七八九十百]{1,5})|(?<=案卷|案件|卷宗|办件|档案|文书|事项|每年|每半年|每季度|每月)(?<words>[一二两三四五六七八九十]{1,3})(?=件|份|宗|卷(?!宗))|(?<=企业|单位|对象|机构|矿山|煤矿|原则上|安排|每年|每半年|每季度|每月|一年|半年|各为|上限为|频次为|次数为)(?<words>[一二两三四五六])(?=次(?!性|生|年|日|序))|(?<![第二三四五六七八九十百])(?<words>[一二三四五六七八九]?[十百][一二三四五六七八九十]{0,3})(?=家|座|处(?![罚理置分]))|(?<=执法|抽查|互查)(?<words>[一二两三四五六七八九十])(?=次|家|座|矿次))"
        + "(?<more>[余多])?(?<wan>万)?(?<more2>[余多])?"
        + "(?<unit>家次|矿次|处次|座次|户次|人次|家|户|座|处(?![罚理置分])|个(?!月|百分|工作日|层|季度|半年|方面|阶段)|种|次(?!性|生|年|日)|件|宗|起(?![草])|名|人|条|所|项|台|套|辆|公里|份|卷|本(?![级市局省部行领单质着])|批次|批|吨/年|吨|[%％])"
        + "(?<tail>(?:及)?以上|以内|以下|左右)?", RegexOptions.None, 30000)]
    private static partial Regex Number();

    /// <summary>不低于在生产、在建设矿山数的10%: the 、 divides what the ratio is of, and not the ratio from its bound.</summary>
    [GeneratedRegex("[^，。；：（]*$", RegexOptions.None, 30000)]
    private static partial Regex Ratio();

    [GeneratedRegex("不少于|不低于|不得少于|不得低于|不小于|不得小于|至少|最少|最低|不能少于|达到|力争", RegexOptions.None, 30000)]
    private static partial Regex MinWords();

    [GeneratedRegex("不超过|不得超过|不多于|不得多于|不高于|不得高于|最多|至多|上限|控制在|不能超过", RegexOptions.None, 30000)]
    private static partial Regex MaxWords();

    [GeneratedRegex("(?:大约|约|近|左右|接近|超)$", RegexOptions.None, 30000)]
    private static partial Regex AboutWords();
}

/// <summary>Numbers in Chinese words below one thousand.</summary>
internal static class ChineseNumbers
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A whole number in digits or in Chinese words; null where there is none, or words that come to nothing.</summary>
    internal static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Value(text) is > 0 and var value ? value : null;

    internal static int? Value(string words)
    {
        var (total, digit) = (0, 0);
        foreach (var c in words.Replace('两', '二').Replace('〇', '零'))
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is var d and >= 0)
                digit = d;
            else if (c is '十' or '百')
                (total, digit) = (total + (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100), 0);
            else
                return null;
        }
        return total + digit;
    }
}
