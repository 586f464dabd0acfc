using System.Text.RegularExpressions;
using Province.Documents.Schemes.Groups;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Schemes;

/// <summary>The signs by which a scheme of cross enforcement is known: its title on a line or two, and groups that are numbered or counted.</summary>
internal static partial class SchemeSigns
{
    private const int LongestTitle = 60;
    private const int HeadLines = 6;

    internal static bool AreIn(SourceText text)
    {
        var lines = Lines(text).ToList();
        return HasTitle(lines) && (lines.SelectMany(GroupNumbers).Distinct().Skip(1).Any() || lines.Exists(Groups().IsMatch));
    }

    /// <summary>Whether a text begins with the title of a scheme.</summary>
    internal static bool Open(SourceText text) => HasTitle([.. Lines(text).Take(HeadLines)]);

    private static IEnumerable<string> Lines(SourceText text) => text.Lines.Select(line => Glyphs.Of(line).Text).Where(line => line.Length > 0);

    private static bool HasTitle(List<string> lines) => lines.Where((line, at) => IsTitle(line) || (at > 0 && IsTitle(lines[at - 1] + line))).Any();

    private static bool IsTitle(string line) => line.Length <= LongestTitle && (Title().IsMatch(line) || Quoted().IsMatch(line));

    private static IEnumerable<int> GroupNumbers(string line) =>
        line.Split(GroupEdges).Select(part => GroupLabel.Of(part)?.Number ?? 0).Concat(GroupLabel.StartsIn(line).Select(at => GroupLabel.At(line, at)?.Number ?? 0)).Where(number => number > 0);

    private static readonly char[] GroupEdges = [Glyphs.CellEdge];

    [GeneratedRegex("^[^，。；：]*(?:交叉|互查|互检|异地)[^，。；：]*(?:方案|通知|安排|意见)(?:（[^）]{1,12}）)?$", RegexOptions.None, 30000)]
    private static partial Regex Title();

    [GeneratedRegex("[\\d一二三四五六七八九十]个(?:交叉|执法|检查|督查|互查)*组", RegexOptions.None, 30000)]
    private static partial Regex Groups();

    [GeneratedRegex("《[^《》]*(?:交叉|互查|互检|异地)[^《》]*方案》", RegexOptions.None, 30000)]
    private static partial Regex Quoted();
}
