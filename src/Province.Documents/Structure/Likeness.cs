namespace Province.Documents.Structure;

/// <summary>How alike two short texts are: the share of their pairs of neighbouring characters that they have in common, 0 to 1.</summary>
internal static class Likeness
{
    internal static double Of(string left, string right)
    {
        var (a, b) = (Bigrams(left), Bigrams(right));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Bigrams(string text)
    {
        HashSet<string> pairs = [];
        for (var i = 0; i + 1 < text.Length; i++)
            pairs.Add(text.Substring(i, 2));
        return pairs;
    }
}
