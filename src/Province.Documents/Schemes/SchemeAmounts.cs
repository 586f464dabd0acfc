using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Schemes;

/// <summary>A number of a scheme with the words around it.</summary>
/// <param name="Clip">The number with its unit.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="IsLeast">Whether it is a least number (不少于, 以上, 5至6) and not an exact one.</param>
/// <param name="Before">The words of its clause before it, from the number before.</param>
/// <param name="After">The words of its clause behind it, to the next number.</param>
internal sealed record SchemeAmount(Clip Clip, int Value, string Unit, bool IsLeast, string Before, string After)
{
    /// <summary>The paragraph before it, as far back as a sentence may refer.</summary>
    internal string Above => Clip.Passage.Text[Math.Max(0, Clip.Start - SchemeAmounts.Farthest)..Clip.Start];
}

/// <summary>The grammar of a scheme's numbers: 不少于4名, 两家以上, 2个以上（含2个）.</summary>
internal static partial class SchemeAmounts
{
    /// <summary>How far words may stand from the number that they belong to; keeps the reading of very long paragraphs fast.</summary>
    internal const int Farthest = 600;

    private const string Edges = "，。；：";

    internal static List<SchemeAmount> In(Passage passage)
    {
        var text = passage.Text;
        var matches = Number().Matches(text).ToList();
        List<SchemeAmount> amounts = [];
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            if (ChineseNumbers.Whole(match.Groups["n"].Value) is not { } value || match.Groups["most"].Success)
                continue;
            var from = Math.Max(i == 0 ? 0 : matches[i - 1].Index + matches[i - 1].Length, LastEdge(text, match.Index) + 1);
            var end = match.Index + match.Length;
            var to = Math.Min(i + 1 < matches.Count ? matches[i + 1].Index : text.Length, NextEdge(text, end));
            amounts.Add(new(passage.Whole.Slice(match.Groups["n"].Index, match.Groups["unit"].Index + match.Groups["unit"].Length - match.Groups["n"].Index),
                value, match.Groups["unit"].Value, match.Groups["least"].Success || match.Groups["tail"].Success || match.Groups["to"].Success, text[from..match.Index], text[end..to]));
        }
        return amounts;
    }

    private static int LastEdge(string text, int at)
    {
        var depth = 0;
        var first = Math.Max(0, at - Farthest);
        for (var i = at - 1; i >= first; i--)
        {
            if (text[i] == '）')
                depth++;
            else if (text[i] == '（' && depth-- == 0)
                return i;
            else if (depth <= 0 && Edges.Contains(text[i], StringComparison.Ordinal))
                return i;
        }
        return first - 1;
    }

    private static int NextEdge(string text, int from)
    {
        var depth = 0;
        var end = Math.Min(text.Length, from + Farthest);
        for (var i = from; i < end; i++)
        {
            if (text[i] == '（')
                depth++;
            else if (text[i] == '）' && depth-- == 0)
                return i;
            else if (depth == 0 && Edges.Contains(text[i], StringComparison.Ordinal))
                return i;
        }
        return end;
    }

    [GeneratedRegex("(?:(?<least>不得?少于|不能少于|不得?低于|不小于|至少(?:应)?|最少|最低)(?:应)?(?:抽调|抽取|选派|检查|抽查|安排|派出|配备|有|为)?|(?<most>不得?超过|不多于|最多|至多))?"
        + "(?<![第\\d月年〔.\\-])(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:[—－\\-~～至到](?<to>\\d{1,3}|[一二两三四五六七八九十]{1,3}))?(?<unit>名|人(?![员民])|位|个工作日|个|家|户|支|天|日(?<!\\d月\\d{1,2}日))(?:（含[^（）]{0,6}）)?(?<tail>(?:及)?以上)?(?:（含[^（）]{0,6}）)?", RegexOptions.None, 30000)]
    private static partial Regex Number();
}
