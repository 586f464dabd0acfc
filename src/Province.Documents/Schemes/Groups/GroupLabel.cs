using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Schemes.Groups;

/// <summary>The number of a group: 第一组, 一组, 第1组, 第三检查组, 交叉执法第二组.</summary>
internal static partial class GroupLabel
{
    private const int Longest = 24;

    /// <summary>The number that a text begins with, and how many letters it takes; null when it begins with none.</summary>
    internal static (int Number, int Length)? Of(string text) =>
        Start().Match(text) is { Success: true } match && ChineseNumbers.Whole(match.Groups["n"].Value) is { } number ? (number, match.Length) : null;

    /// <summary>The number that stands at a place of a text; looks no further than a number may reach, so that long texts are not copied.</summary>
    internal static (int Number, int Length)? At(string text, int at) => Of(text[at..Math.Min(text.Length, at + Longest)]);

    /// <summary>The number when a text is nothing else.</summary>
    internal static int? Whole(string text) => Of(text.TrimEnd('：', '。')) is { } label && label.Length == text.TrimEnd('：', '。').Length ? label.Number : null;

    /// <summary>A bare number in a column of numbers.</summary>
    internal static int? Bare(string text) => text.Length is > 0 and <= 3 ? ChineseNumbers.Whole(text.TrimEnd('.', '、')) : null;

    /// <summary>Where in a text numbers of groups stand that begin a sentence or a clause.</summary>
    internal static IEnumerable<int> StartsIn(string text) => Inside().Matches(text).Select(match => match.Groups["label"].Index);

    /// <summary>The same in a paragraph, where a number may also begin a line.</summary>
    internal static IEnumerable<int> StartsIn(Passage passage) => StartsIn(passage.Text)
        .Concat(Enumerable.Range(1, Math.Max(0, passage.Text.Length - 1)).Where(at => passage.LineAt(at) != passage.LineAt(at - 1) && At(passage.Text, at) is not null))
        .Distinct().Order();

    [GeneratedRegex("^(?:交叉|执法|检查|督查|联合)*(?:第(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})|(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2}))(?:交叉|执法|检查|督查|督导|工作)*(?:小)?组", RegexOptions.None, 30000)]
    private static partial Regex Start();

    [GeneratedRegex("(?:^|[。；：，）｜])(?:\\d{1,2}[.、]|（[一二三四五六七八九十\\d]{1,3}）)?(?<label>(?:交叉|执法|检查|督查|联合)*第?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:交叉|执法|检查|督查|督导|工作)*(?:小)?组)(?![建成织])", RegexOptions.None, 30000)]
    private static partial Regex Inside();
}
