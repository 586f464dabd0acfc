using System.Globalization;
using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Enterprises that a schedule means by their place in the list: 名单第1至3项企业, ①至⑤, 前3座.</summary>
internal sealed partial class ListReferences(IReadOnlyList<PlanTarget> targets, IReadOnlyDictionary<string, int> numbers)
{
    private readonly Dictionary<Block, List<PlanTarget>> _listed = [];

    /// <summary>The names that a stretch of the schedule means; empty when it refers to no list, or to more than the list has.</summary>
    internal IReadOnlyList<string> In(string text, Block block)
    {
        var (ahead, behind, places) = (CountIn(First().Match(text)), CountIn(Last().Match(text)), PlacesIn(text));
        if (behind > 0 || places.Count == 0 && ahead > 0)
            return ListFor(block, ahead + behind) is { } ends ? [.. ends.Take(ahead).Concat(ends.TakeLast(behind)).Select(target => target.Name)] : [];
        if (places.Count > 0 && Printing(places, block) is { } found)
            return [.. found.Select(target => target.Name)];
        return places.Count > 0 && ListFor(block, places.Max()) is { } list && !(text.Contains('号', StringComparison.Ordinal) && GoesOn(list)) ? [.. places.Select(place => list[place - 1].Name)] : [];
    }

    /// <summary>检查15、16、22号: those of the nearest list that has these numbers printed, each once, whether it begins with 1 or goes on from another annex's.</summary>
    private List<PlanTarget>? Printing(List<int> places, Block block)
    {
        foreach (var list in block.Chain.Select(ListedIn).Append([.. targets]))
        {
            var found = places.ConvertAll(place => list.FindAll(target => numbers.TryGetValue(target.Id, out var number) && number == place));
            if (found.TrueForAll(same => same.Count == 1))
                return found.ConvertAll(same => same[0]);
        }
        return null;
    }

    /// <summary>Whether a list prints numbers that go on from another list, so that none of them is a place in it.</summary>
    private bool GoesOn(List<PlanTarget> list) =>
        list.TrueForAll(target => numbers.ContainsKey(target.Id)) && list.Select(target => numbers[target.Id]) is var printed && printed.Distinct().Count() == list.Count && printed.Min() > 1;

    private static List<int> PlacesIn(string text)
    {
        List<int> places = [];
        foreach (Match reference in Reference().Matches(text))
        {
            foreach (Match range in Range().Matches(reference.Value))
            {
                var from = Number(range.Groups["from"].Value);
                var to = range.Groups["to"] is { Success: true } end ? Number(end.Value) : from;
                if (from > 0 && to >= from)
                    places.AddRange(Enumerable.Range(from, to - from + 1));
            }
        }
        return [.. places.Distinct()];
    }

    private static int CountIn(Match match) => match.Success ? Number(match.Groups["count"].Value) : 0;

    private static int Number(string text) =>
        text[0] is >= '①' and <= '⑳' ? text[0] - '①' + 1 : ChineseNumbers.Whole(text) ?? 0;

    /// <summary>The list of the nearest section that has as many enterprises as the reference needs.</summary>
    private List<PlanTarget>? ListFor(Block block, int count)
    {
        foreach (var section in block.Chain)
        {
            if (ListedIn(section) is var listed && listed.Count >= count)
                return listed;
        }
        return targets.Count >= count ? [.. targets] : null;
    }

    /// <summary>The enterprises that a section lists.</summary>
    internal List<PlanTarget> ListedIn(Block section)
    {
        if (_listed.TryGetValue(section, out var known))
            return known;
        var lines = section.Descendants.Prepend(section).SelectMany(b => b.Content.Passage.Lines).ToList();
        var (first, last) = (lines.Min(), lines.Max());
        return _listed[section] = [.. targets.Where(target => target.Line >= first && target.Line <= last)];
    }

    private const string Figure = "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})";
    private const string Item = "(?:项|号|家)";
    private const string To = "[至到\\-—–~～]+";

    private const string Numbers = "\\d{1,3}(?:号?[、和及至到\\-—–~～]+\\d{1,3})*号";

    /// <summary>4号企业, 1号至3号企业, and neither 〔2024〕10号文件 nor 4号、5号尾矿库 nor 3月15号前.</summary>
    private const string Numbered = "(?<![\\d第〔〕\\[\\]［］月年A-Za-z#]|\\d号?[、和及至到\\-—–~～]+)" + Numbers + "(?=企业|单位|对象|开展|进行|实施|[，。；：（）]|$)";

    [GeneratedRegex("(?:序号|编号)为?\\d{1,3}" + "(?:[、和至到\\-—–~～]+\\d{1,3})*|" + Numbered + "|第" + Figure + Item + "?(?:[、和至到\\-—–~～]+第?" + Figure + Item + "?)*(?<=" + Item + ")|[①-⑳](?:[、和至到\\-—–~～]*[①-⑳])*", RegexOptions.None, 30000)]
    private static partial Regex Reference();

    [GeneratedRegex("(?<from>[①-⑳]|" + Figure + ")" + Item + "?(?:" + To + "第?(?<to>[①-⑳]|" + Figure + "))?", RegexOptions.None, 30000)]
    private static partial Regex Range();

    /// <summary>检查前3座矿山.</summary>
    [GeneratedRegex("(?<![以之此目先月日底末])前(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:家|座|处|户)", RegexOptions.None, 30000)]
    private static partial Regex First();

    /// <summary>后三座, 最后一家, and not 然后3家.</summary>
    [GeneratedRegex("(?<![以之然随此其往今])最?后(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:家|座|处|户)", RegexOptions.None, 30000)]
    private static partial Regex Last();
}
