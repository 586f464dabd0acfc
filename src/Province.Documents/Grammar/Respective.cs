using System.Text.RegularExpressions;
using Province.Documents.Structure;

namespace Province.Documents.Grammar;

/// <summary>工贸企业、煤矿分别为11家和2家: each number belongs to the word that has its place in the list before.</summary>
internal static partial class Respective
{
    /// <summary>The same numbers, those of such a list behind the words that they count.</summary>
    internal static List<Amount> Tied(Clip clip, List<Amount> amounts)
    {
        if (amounts.Count < 2 || !clip.Contains("分别") && !clip.Contains("依次"))
            return amounts;
        List<Amount> tied = [];
        while (tied.Count < amounts.Count)
        {
            var run = amounts.Skip(tied.Count).TakeWhile((amount, at) => at == 0 || Joint().IsMatch(Between(amounts[tied.Count + at - 1], amount))).ToList();
            tied.AddRange(Heads(clip, run[0], run.Count) is { } heads ? run.Select((amount, at) => amount with { Before = heads[at].Words, Due = heads[at].Due, Bound = run[0].Bound, IsTied = true }) : run);
        }
        return tied;
    }

    private static string Between(Amount left, Amount right) => left.Clip.Passage.Text[left.Clip.End..right.Clip.Start];

    private static List<(Clip Words, IReadOnlyList<int>? Due)>? Heads(Clip clip, Amount first, int count)
    {
        var lead = clip with { End = first.Clip.Start };
        if (count < 2 || Verb().Match(lead.Text) is not { Success: true } verb)
            return null;
        var list = InsideBracket(lead.Until(verb.Index).Split("，。；：｜").LastOrDefault());
        if (list.Passage is null || list.End != lead.Start + verb.Index)
            return null;
        list = list.From(Opening().Match(list.Text).Length);
        if (Turns(list, count) is { } turns)
            return [.. turns.Select(due => (list, (IReadOnlyList<int>?)due))];
        var heads = list.Split("、");
        if (heads.Count == count - 1 && And().Match(heads[^1].Text) is { Success: true } and)
            heads = [.. heads.SkipLast(1), heads[^1].Until(and.Index), heads[^1].From(and.Index + and.Length)];
        return heads.Count == count && heads.TrueForAll(head => head.Length > 1) ? heads.ConvertAll(head => (head, (IReadOnlyList<int>?)null)) : null;
    }

    /// <summary>20家（加油站、油库分别为15家、5家）: what stands behind a bracket that is still open.</summary>
    private static Clip InsideBracket(Clip list)
    {
        for (var at = list.End - 1; at >= list.Start; at--)
        {
            if (list.Passage.Text[at] == '（' && Pairs.Closing(list.Passage.Text, at, list.End) < 0)
                return list with { Start = at + 1 };
        }
        return list;
    }

    /// <summary>一至四季度, 四个季度, 上、下半年: one stretch of the year for each number; null where the words name no such stretches.</summary>
    private static List<int[]>? Turns(Clip list, int count)
    {
        var text = Halves().Replace(list.Text, "上半年、下半年");
        var quarters = Quarters.In(text) is [{ Index: 0 }, ..] mentions && mentions[^1].End == text.Length ? mentions.SelectMany(mention => mention.Values).Distinct().ToList() : [];
        if (quarters.Count == count)
            return quarters.ConvertAll(quarter => new[] { quarter });
        return quarters.Count == 4 && count == 2 ? [[1, 2], [3, 4]] : null;
    }

    [GeneratedRegex("^(?:、|和|及|与|以及)$", RegexOptions.None, 30000)]
    private static partial Regex Joint();

    /// <summary>What stands between the words and the first number.</summary>
    [GeneratedRegex("(?:分别|依次)[^，。；：、（\\d]{0,16}$", RegexOptions.None, 30000)]
    private static partial Regex Verb();

    [GeneratedRegex("^(?:其中|全年|年内|本?年度|计划|由|对|从|在|将|按[^，。；：、]{1,8}分)+", RegexOptions.None, 30000)]
    private static partial Regex Opening();

    [GeneratedRegex("以及|和|及|与", RegexOptions.RightToLeft, 30000)]
    private static partial Regex And();

    [GeneratedRegex("^上、?下半年$", RegexOptions.None, 30000)]
    private static partial Regex Halves();
}
