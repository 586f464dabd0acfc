using System.Buffers;
using System.Text.RegularExpressions;

namespace Province.Documents.Grammar;

/// <summary>A mention of quarters.</summary>
/// <param name="Index">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Values">The quarters, 1 to 4, ascending.</param>
internal readonly record struct QuarterMention(int Index, int Length, IReadOnlyList<int> Values)
{
    internal int End => Index + Length;
}

/// <summary>The grammar of quarters: 一季度, 第三、四季度, 前三季度, 上半年, 各季度, 3月, 1—3月.</summary>
internal static partial class Quarters
{
    private const string Digits = "一二三四1234";
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("至到-—–~～");

    internal static List<QuarterMention> In(string text)
    {
        List<QuarterMention> mentions = [];
        foreach (Match match in Mention().Matches(text))
        {
            if (Values(match) is { Count: > 0 } values)
                mentions.Add(new(match.Index, match.Length, values));
        }
        return mentions;
    }

    /// <summary>The mentions of a text, those that follow each other as one: 1月和9月, 3月、6月.</summary>
    internal static List<QuarterMention> Joined(string text)
    {
        List<QuarterMention> joined = [];
        foreach (var mention in In(text))
        {
            if (joined is [.., var last] && text[last.End..mention.Index] is "、" or "和" or "及" or "与" or "份、" or "份和")
                joined[^1] = new(last.Index, mention.End - last.Index, [.. last.Values.Union(mention.Values).Order()]);
            else
                joined.Add(mention);
        }
        return joined;
    }

    /// <summary>The mention at the very start of a text, or null.</summary>
    internal static QuarterMention? Leading(string text) =>
        In(text.Length > 40 ? text[..40] : text) is [{ Index: 0 } first, ..] ? first : null;

    /// <summary>Whether a line begins with quarters and what is done in them.</summary>
    internal static bool Leads(string text) => Leading(text) is not null;

    private static List<int> Values(Match match)
    {
        if (match.Groups["half"].Success)
            return match.Groups["half"].Value.StartsWith('上') ? [1, 2] : [3, 4];
        if (match.Groups["each"].Success)
            return [1, 2, 3, 4];
        if (match.Groups["first"] is { Success: true } first)
            return [.. Enumerable.Range(1, Digit(first.Value == "两" ? '二' : first.Value[0]))];
        if (match.Groups["month"].Success)
            return Months(match);
        return Listed(match.Groups["list"].Value);
    }

    private static List<int> Listed(string list)
    {
        var values = list.Where(c => Digits.Contains(c, StringComparison.Ordinal)).Select(Digit).ToList();
        var isRange = values.Count == 2 && list.AsSpan().IndexOfAny(RangeMarks) >= 0 && values[0] < values[1];
        return isRange ? [.. Enumerable.Range(values[0], values[1] - values[0] + 1)] : [.. values.Distinct().Order()];
    }

    private static List<int> Months(Match match)
    {
        var from = int.Parse(match.Groups["month"].Value);
        var to = match.Groups["until"] is { Success: true } until ? int.Parse(until.Value) : from;
        return from is < 1 or > 12 || to > 12 || to < from ? [] : [.. Enumerable.Range((from + 2) / 3, (to + 2) / 3 - (from + 2) / 3 + 1)];
    }

    private static int Digit(char c) => Digits.IndexOf(c, StringComparison.Ordinal) % 4 + 1;

    [GeneratedRegex("(?<half>[上下]半年)|(?<each>(?:各|每个?|四个)季度|[一1]至[四4]季度)|前(?<first>[一二两三四1234])个?季度"
        + "|(?<![上下前后])第?(?<list>[一二三四1234](?:(?:季度)?(?:[、，和及与至到—–~～-])+第?[一二三四1234]){0,3})个?季度"
        + "|(?<![年\\d])(?<month>\\d{1,2})(?:月?(?:[-—–~～至到])(?<until>\\d{1,2}))?月(?:份|底前)?(?!\\d{1,2}日|\\d)", RegexOptions.None, 30000)]
    private static partial Regex Mention();
}
