using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes;

/// <summary>Reads what is to be checked: the numbered paragraphs under a heading that announces them, else the points of one paragraph.</summary>
internal sealed partial class SchemeItems(List<Passage> passages)
{
    private const int ShortestItem = 4;
    private const int LongestHeading = 30;

    internal IReadOnlyList<SchemeItem> Read()
    {
        for (var at = 0; at < passages.Count; at++)
            if (IsHeading(passages[at].Text) && Under(at) is { Count: > 0 } items)
                return items;
        return [];
    }

    private static bool IsHeading(string text)
    {
        var heading = text[(Label.Of(text)?.Length ?? 0)..];
        var end = heading.IndexOfAny(['。', '：', '，']);
        return (end < 0 ? heading : heading[..end]) is { Length: > 0 and <= LongestHeading } words && Words().IsMatch(words);
    }

    private List<SchemeItem> Under(int heading)
    {
        var style = Label.Of(passages[heading].Text)?.Style;
        var section = passages.Skip(heading + 1).TakeWhile(passage => !Ends(passage, style)).ToList();
        var numbered = section.FindAll(passage => Label.Of(passage.Text) is not null);
        if (numbered.Count > 0)
            return Leaves(numbered);
        List<Clip> running = [passages[heading].Whole.Unlabelled, .. section.Select(passage => passage.Whole)];
        return running.SelectMany(Points).ToList() is { Count: > 0 } points ? points : [.. section.Take(1).SelectMany(passage => Parts(passage.Whole))];
    }

    private static bool Ends(Passage passage, LabelStyle? heading) => passage.Text.StartsWith("附件", StringComparison.Ordinal)
        || (Label.Of(passage.Text)?.Style is { } style && (style == heading || style is LabelStyle.Chinese or LabelStyle.Part));

    /// <summary>The items; where a numbered heading has numbered paragraphs of its own, these are the items.</summary>
    private static List<SchemeItem> Leaves(List<Passage> numbered)
    {
        var outer = Label.Of(numbered[0].Text)!.Value.Style;
        List<SchemeItem> items = [];
        for (var i = 0; i < numbered.Count; i++)
        {
            var label = Label.Of(numbered[i].Text)!.Value;
            var opens = label.Style == outer && i + 1 < numbered.Count && Label.Of(numbered[i + 1].Text)!.Value.Style != outer;
            if (opens)
                continue;
            items.AddRange(Points(numbered[i].Whole.Unlabelled) is { Count: > 0 } points ? points : Item(numbered[i].Whole.Unlabelled));
        }
        return items;
    }

    /// <summary>一是…；二是…, or （1）…；（2）… in one paragraph.</summary>
    private static List<SchemeItem> Points(Clip text)
    {
        foreach (var marks in new[] { WordMarks(), BracketMarks(), CircleMarks() })
            if (marks.Matches(text.Text) is { Count: > 1 } points)
                return [.. points.SelectMany((point, i) =>
                    Item(text.Slice(point.Index + point.Length, (i + 1 < points.Count ? points[i + 1].Index : text.Length) - point.Index - point.Length)))];
        return [];
    }

    private static IEnumerable<SchemeItem> Parts(Clip text) => text.Split("；。") is { Count: > 1 } parts ? parts.SelectMany(Item) : [];

    private static List<SchemeItem> Item(Clip text)
    {
        var item = text.Trim("；。，：、 ");
        return item.Length < ShortestItem ? [] : [new() { Line = item.Line, Text = item.Printed }];
    }

    [GeneratedRegex("(?:执法|检查|督查|监管|抽查)(?:的)?(?:重点|内容|事项|要点|项目)(?:内容|事项)?(?:(?:和|及|与|、)(?:内容|重点|方式|要求|标准))?$|重点(?:内容|事项|检查内容|检查事项)$|(?:以下|下列)(?:重点)?(?:内容|事项|方面)(?:进行)?(?:检查)?$|(?:内容|事项)清单$", RegexOptions.None, 30000)]
    private static partial Regex Words();

    [GeneratedRegex("(?<=^|[。；：])[一二三四五六七八九十]{1,2}是(?!否)", RegexOptions.None, 30000)]
    private static partial Regex WordMarks();

    [GeneratedRegex("(?<=^|[。；：])（[一二三四五六七八九十\\d]{1,3}）", RegexOptions.None, 30000)]
    private static partial Regex BracketMarks();

    [GeneratedRegex("(?<=^|[。；：])[①-⑳]", RegexOptions.None, 30000)]
    private static partial Regex CircleMarks();
}
