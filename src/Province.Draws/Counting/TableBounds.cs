using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>How large a table may become, so that every verifier gets through it.</summary>
/// <param name="Entries">The most entries.</param>
/// <param name="Steps">The most steps.</param>
/// <remarks>Source: specification, section 4.5.</remarks>
internal readonly record struct TableBounds(long Entries, long Steps)
{
    internal const int MostEntries = 2_000_000;

    private const long MostSteps = 50_000_000;
    private const long MostWork = 3_000_000_000_000;

    /// <summary>The bounds of every kind but <c>enterprises</c>.</summary>
    internal static TableBounds Usual { get; } = new(MostEntries, long.MaxValue);

    /// <summary>The bounds of a draw of enterprises: long numbers make every step dearer.</summary>
    internal static TableBounds OfSize(int size) => new(MostEntries, Math.Min(MostSteps, MostWork / ((long)size * size)));

    /// <summary>That there are more, with the rules that make it so.</summary>
    internal static DrawFaultException TooComplex(IReadOnlyList<DrawRule> rules)
    {
        var named = rules.Count == 0 ? ("", "") : ($"，规则：{string.Join("、", rules.Select(rule => $"『{rule.Text}』"))}",
            $"; rules: {string.Join(", ", rules.Select(rule => $"'{rule.Text}'"))}");
        return new("draw.too_complex", "",
            $"规则合在一起过于复杂，无法逐一精确计数{named.Item1}。请减少规则，或分几次抽取；本程序从不近似。",
            $"Together the rules are too complex to be counted exactly{named.Item2}. Use fewer rules, or several draws; nothing is ever approximated.");
    }
}
