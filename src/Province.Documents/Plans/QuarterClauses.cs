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
        var clauses = text.Split("；。，");
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if ((ReinspectionClauses.In(clause) ?? (i + 1 < clauses.Count ? ReinspectionClauses.In(clause with { End = clauses[i + 1].End }) : null)) is { } again)
            {
                segments.Add(again);
                i += again.Whole.End > clause.End ? 1 : 0;
                before = null;
                continue;
            }
            List<QuarterSegment> found = Apart(clause, before) is { Count: > 0 } apart ? apart : [.. In(clause, means)];
            if (found.Count == 0 && segments is [.., var last] && before is { } prior && last.Whole.Start == prior.Start && clause.Start == prior.End + 1 && clause.Passage.Text[prior.End] == '，'
                && Province.Documents.Grammar.Quarters.Leading(clause.Text) is { } next && clause.Length > next.Length && Deed().IsMatch(clause.Text[next.Length..]))
                found.Add(new(clause, last.Rest, next.Values));
            segments.AddRange(found);
            before = clause;
        }
        return segments;
    }

    /// <summary>The quarters that a bracket behind a name holds: A（3月、9月）; empty where none is a time.</summary>
    internal static IReadOnlyList<int> InBrackets(ListedName name) =>
        [.. name.Brackets.SelectMany(bracket => bracket.Split("、，；")).Where(piece => Province.Documents.Grammar.Quarters.Leading(piece.Text) is { } mention && Deed().IsMatch(piece.Text[mention.Length..]))
            .SelectMany(piece => Province.Documents.Grammar.Quarters.In(piece.Text)).SelectMany(mention => mention.Values).Distinct().Order()];

    /// <summary>A、B、C，安排在第二季度检查: what stands before a quarter behind which nobody is named, if it is the sentence's only one.</summary>
    internal static Clip? WhomBefore(QuarterSegment segment)
    {
        var before = segment.Whole.Passage.Whole.Until(segment.Whole.Start).Split("。；").LastOrDefault();
        return before.Passage is not null && Deed().IsMatch(segment.Rest.Text) && Tied().IsMatch(before.Text) && Province.Documents.Grammar.Quarters.In(before.Text).Count == 0 ? before : null;
    }

    [GeneratedRegex("，(?:即|均|全部|统一|计划|拟|定)*(?:安排)?(?:在|于|即)?$", RegexOptions.None, 30000)]
    private static partial Regex Tied();

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
        if (mentions.Count > 0 && mentions[0].Index >= ShortestPhrase && Counted().IsMatch(clause.Text[mentions[^1].End..]) && means?.Invoke(clause.Text[..mentions[0].Index]) == true)
            return [new(clause, clause.From(mentions[^1].End), [.. mentions.SelectMany(mention => mention.Values).Distinct().Order()])];
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

    /// <summary>粉尘涉爆企业二、四季度各检查2家: how many of them, and not which.</summary>
    [GeneratedRegex("^各?(?:安排|完成|检查|执法|抽查)+\\d{1,3}(?:家|座|处)$", RegexOptions.None, 30000)]
    private static partial Regex Counted();

    [GeneratedRegex("^(?:拟|计划)?分别(?:计划|拟)?(?:安排|定)?(?:在|于)?$", RegexOptions.None, 30000)]
    private static partial Regex Respectively();

    [GeneratedRegex("^[份、和及与或]{0,3}$", RegexOptions.None, 30000)]
    private static partial Regex Joint();

    [GeneratedRegex("^(?:其中|并|同时|另外?|此外|[：，、])+", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    [GeneratedRegex("(?:分别|均|统一|主要|集中|全部|原则上|计划|拟|安排|定|放|列|于|在|到|至|为|是|的|检查|执法|监督|重点|现场|时间|(?:主?汛期?|高温(?:季节)?|春节|国庆节?|元旦|五一|岁末|年底|雨季|旺季|复工复产)(?:前|期间|期|后)?（|[：，、])*$", RegexOptions.None, 30000)]
    private static partial Regex Settling();

    [GeneratedRegex("^(?:份|内|中|期间|底前|末前|之前|前)?）?(?:进行|开展|实施|组织|安排|完成|全面|全部|现场|重点|行政|监督|检查|执法|任务|工作|完毕|结束|到位|各|[一1]次|一遍|[。；，、])*$", RegexOptions.None, 30000)]
    private static partial Regex Deed();
}
