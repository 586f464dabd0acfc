using System.Text.RegularExpressions;

namespace Province.Documents.Schemes.Groups;

/// <summary>A guiding officer's name and rank, kept apart: 指导人员甲（工贸处副处长）, 工贸处副处长 甲某.</summary>
internal static partial class OfficerName
{
    /// <summary>Reads the officers of a cell or a clause; several are divided by 、.</summary>
    internal static (string? Name, string? Rank) Of(IEnumerable<string> words)
    {
        List<string> names = [], ranks = [];
        foreach (var word in Joined(words))
            foreach (var piece in Pieces().Matches(word).Select(match => match.Value))
                Add(piece, names, ranks);
        return (names.Count > 0 ? string.Join('、', names) : null, ranks.Count > 0 ? string.Join('、', ranks) : null);
    }

    private static void Add(string piece, List<string> names, List<string> ranks)
    {
        ranks.AddRange(Bracket().Matches(piece).Select(match => match.Groups[1].Value).Where(rank => rank.Length > 0));
        var bare = Phone().Replace(Bracket().Replace(Label().Replace(piece, ""), ""), "").Replace("同志", "", StringComparison.Ordinal);
        if (bare.Length == 0 || None().IsMatch(bare))
            return;
        if (RankWords().IsMatch(bare))
            ranks.Add(bare);
        else
            names.Add(bare);
    }

    /// <summary>A bracket that was broken off belongs to the word before it, and one that was broken in two is one.</summary>
    private static List<string> Joined(IEnumerable<string> words)
    {
        List<string> joined = [];
        foreach (var word in words)
        {
            if (joined.Count > 0 && (word.StartsWith('（') || joined[^1].Count(c => c == '（') > joined[^1].Count(c => c == '）')))
                joined[^1] += word;
            else
                joined.Add(word);
        }
        return joined;
    }

    [GeneratedRegex("(?:[^、，；/（）]+|（[^（）]*）)+", RegexOptions.None, 30000)]
    private static partial Regex Pieces();

    [GeneratedRegex("（([^（）]*)）", RegexOptions.None, 30000)]
    private static partial Regex Bracket();

    [GeneratedRegex("^[^：]{0,14}：", RegexOptions.None, 30000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:\+86)?[\d\-—－]{7,}|电话", RegexOptions.None, 30000)]
    private static partial Regex Phone();

    [GeneratedRegex("^(?:无|待定|另行通知|[-—－/]+)$", RegexOptions.None, 30000)]
    private static partial Regex None();

    [GeneratedRegex("(?:处|科|组|队|局|厅|巡视|调研|主任科)(?:长|员)$|主任$|总工程师$|调研员$|[处科室]$", RegexOptions.None, 30000)]
    private static partial Regex RankWords();
}
