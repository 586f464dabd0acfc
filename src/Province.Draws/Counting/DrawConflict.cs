using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>Why nothing is allowed: the smallest set of rules that contradict each other.</summary>
/// <param name="Rules">The names of the rules, in order; empty when no rule is needed for it. For <c>one-of-each</c> the values without an allowed row.</param>
/// <param name="Chinese">In Chinese, with the numbers.</param>
/// <param name="English">In English, with the numbers.</param>
/// <remarks>Source: specification, section 4.5; domain.md, section 4 (impossible rules are answered with the smallest set of them that conflict).</remarks>
public sealed record DrawConflict(IReadOnlyList<string> Rules, string Chinese, string English)
{
    private const long MostEntries = 20_000_000;

    /// <summary>The conflict as a fault.</summary>
    /// <param name="place">Where: a record, or empty for a request.</param>
    /// <returns>A fault with the code <c>draw.impossible</c>.</returns>
    public DrawFault ToFault(string place) => new("draw.impossible", place, Chinese, English);

    /// <summary>The values without an allowed row.</summary>
    internal static DrawConflict OfValues(string attribute, IReadOnlyList<string> values) => new(values,
        $"“{attribute}”为{string.Join("、", values)}的，可抽 0 家，无法各抽一家。",
        $"No row may be drawn for {string.Join(", ", values)} of '{attribute}': there cannot be one of each.");

    /// <summary>The smallest conflict of rules without numbers.</summary>
    internal static DrawConflict OfRules<T>(IReadOnlyList<T> rules, Func<IReadOnlyList<T>, Stepper> steps) where T : DrawRule
    {
        var found = Search(rules, steps);
        return Say(found, found is [] ? "没有任何规则也排不出结果" : "", found is [] ? "nothing is possible even without rules" : "");
    }

    /// <summary>Puts a conflict into words.</summary>
    /// <param name="found">The rules, or null when they were not found.</param>
    /// <param name="chinese">The numbers, in Chinese; may be empty.</param>
    /// <param name="english">The numbers, in English; may be empty.</param>
    internal static DrawConflict Say<T>(IReadOnlyList<T>? found, string chinese, string english) where T : DrawRule
    {
        var names = string.Concat((found ?? []).Select(rule => $"『{rule.Text}』"));
        var texts = string.Join(", ", (found ?? []).Select(rule => $"'{rule.Text}'"));
        var (zh, en) = found?.Count switch
        {
            null => ("规则互相矛盾，哪几条矛盾未能查明", "the rules contradict each other; which of them could not be found out"),
            0 => ("", ""),
            1 => ($"规则{names}无法满足", $"the rule {texts} cannot be kept"),
            _ => ($"规则{names}无法同时满足", $"the rules {texts} cannot be kept together"),
        };
        return new([.. (found ?? []).Select(rule => rule.Name)], Sentence(chinese, zh, "，", "。"), Sentence(english, en, "; ", "."));
    }

    /// <summary>The first set that leaves nothing, by number and then by places; null when the search was given up.</summary>
    internal static IReadOnlyList<T>? Search<T>(IReadOnlyList<T> rules, Func<IReadOnlyList<T>, Stepper> steps)
    {
        var most = MostEntries;
        for (var size = 0; size <= rules.Count; size++)
        {
            var subsets = new Combinations(DrawRequest.MostRules);
            for (subsets.Begin(Bits.All(rules.Count), size); subsets.Next() && most > 0;)
            {
                IReadOnlyList<T> subset = [.. Bits.Numbers(subsets.Set).Select(number => rules[number])];
                if (Feasibility.Find(steps(subset), ref most) is false)
                    return subset;
            }
        }
        return null;
    }

    private static string Sentence(string numbers, string rules, string between, string end)
    {
        var sentence = numbers.Length == 0 || rules.Length == 0 ? numbers + rules : numbers + between + rules;
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + end;
    }
}
