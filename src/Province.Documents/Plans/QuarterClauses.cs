using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>Clauses that say first whom and then when: 其余企业在第三季度检查, 冶金企业二季度完成, A、B分别安排在5月和9月.</summary>
internal static partial class QuarterClauses
{
    private const int ShortestPhrase = 2;

    internal static List<QuarterSegment> Of(Clip text, Func<string, bool>? means)
    {
        List<QuarterSegment> segments = [];
        Clip? before = null;
        foreach (var clause in text.Split("；。，"))
        {
            segments.AddRange(Apart(clause, before) is { Count: > 0 } apart ? apart : In(clause, means));
            before = clause;
        }
        return segments;
    }

    /// <summary>对A、B实施检查，分别安排在5月和9月: as many quarters as the clause before has names.</summary>
    private static List<QuarterSegment> Apart(Clip clause, Clip? before)
    {
        var mentions = Province.Documents.Grammar.Quarters.In(clause.Text);
        return before is { } whom && mentions.Count > 1 && Respectively().IsMatch(clause.Text[..mentions[0].Index]) && NameList.In(whom) is var names && names.Count == mentions.Count
            ? [.. names.Zip(mentions, (name, mention) => new QuarterSegment(clause, name.Clip, mention.Values))] : [];
    }

    /// <summary>The segments of a clause; empty where it says the quarter first, or not whom.</summary>
    private static IEnumerable<QuarterSegment> In(Clip clause, Func<string, bool>? means)
    {
        var mentions = Province.Documents.Grammar.Quarters.In(clause.Text);
        if (mentions.Count == 0 || mentions[0].Index < ShortestPhrase || !Deed().IsMatch(clause.Text[mentions[^1].End..]) || !IsList(clause, mentions))
            return [];
        var whom = clause.Until(Settling().Match(clause.Text[..mentions[0].Index]).Index);
        var phrase = whom.From(Lead().Match(whom.Text).Length);
        var names = NameList.In(phrase);
        if (phrase.Length < ShortestPhrase || names.Count == 0 && means?.Invoke(phrase.Text) != true)
            return [];
        if (names.Count == mentions.Count && names.Count > 1 && clause.Text[..mentions[0].Index].Contains("分别", StringComparison.Ordinal))
            return names.Zip(mentions, (name, mention) => new QuarterSegment(name.Clip, name.Clip, mention.Values));
        return [new(clause, phrase, [.. mentions.SelectMany(mention => mention.Values).Distinct().Order()])];
    }

    /// <summary>Whether the mentions follow each other, as 5月和9月 do.</summary>
    private static bool IsList(Clip clause, List<QuarterMention> mentions) =>
        mentions.Zip(mentions.Skip(1)).All(pair => Joint().IsMatch(clause.Text[pair.First.End..pair.Second.Index]));

    [GeneratedRegex("^(?:拟|计划)?分别(?:计划|拟)?(?:安排|定)?(?:在|于)?$", RegexOptions.None, 30000)]
    private static partial Regex Respectively();

    [GeneratedRegex("^[份、和及与或]{0,3}$", RegexOptions.None, 30000)]
    private static partial Regex Joint();

    [GeneratedRegex("^(?:其中|并|同时|另外?|此外|[：，、])+", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    [GeneratedRegex("(?:分别|均|统一|主要|集中|全部|原则上|计划|拟|安排|定|放|列|于|在|到|至|为|是|的|检查|执法|监督|重点|现场|时间|(?:[^，。；：、]{0,4}(?:前|期|间))?（|[：，、])*$", RegexOptions.None, 30000)]
    private static partial Regex Settling();

    [GeneratedRegex("^(?:份|内|中|期间|底前|末前|之前|前)?）?(?:进行|开展|实施|组织|安排|完成|全面|全部|现场|重点|行政|监督|检查|执法|任务|工作|完毕|结束|到位|各|[一1]次|一遍|[。；，、])*$", RegexOptions.None, 30000)]
    private static partial Regex Deed();
}
