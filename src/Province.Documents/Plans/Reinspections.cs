using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>What a stretch of the schedule says about re-inspection (复查).</summary>
/// <param name="At">Where its clause starts, in the passage.</param>
/// <param name="IsAll">Whether the stretch says nothing else.</param>
/// <param name="Names">The enterprises that it names, if any.</param>
/// <param name="Pairs">When, and of which quarters' inspections.</param>
internal sealed record Reinspection(int At, bool IsAll, List<ListedName> Names, List<(IReadOnlyList<int> Quarters, IReadOnlyList<int> Of)> Pairs)
{
    /// <summary>What stands before the clause.</summary>
    internal Clip Before(Clip rest) => rest with { End = Math.Clamp(At, rest.Start, rest.End) };
}

/// <summary>Reads 并对第一季度检查企业复查, 对抽取的企业进行复查, 执法并复查.</summary>
internal static partial class Reinspections
{
    /// <summary>The words for inspecting again.</summary>
    internal const string Again = "(?:复查|复检|回头看)";

    internal static Reinspection? In(QuarterSegment segment, List<ScheduleLine> before)
    {
        var text = segment.Rest.Text;
        if (Word().Match(text) is not { Success: true } word || Aside().IsMatch(text))
            return null;
        if (VerbFirst(segment, word) is { } forward)
            return forward;
        var same = Same().Match(text);
        if (same.Success)
            return new(segment.Rest.Start + same.Index, false, [], [(segment.Quarters, segment.Quarters)]);
        var clause = Clause().Match(text[..word.Index]) is { Success: true } found ? found.Index : text.AsSpan(0, word.Index).LastIndexOf('；') + 1;
        var stretch = segment.Rest.Slice(clause, word.Index - clause);
        var names = stretch.Split("，；：").SelectMany(c => NameList.In(c)).Where(name => Quarters.In(name.Clip.Text).Count == 0).ToList();
        return new(stretch.Start, Idle().IsMatch(text[..clause]), names, PairsOf(segment, stretch.Text, names, before));
    }

    /// <summary>一季度检查企业 below 复查 in a table; null where the cell says that there is nothing.</summary>
    internal static Reinspection? OfCell(QuarterSegment segment, List<ScheduleLine> before)
    {
        if (RowWords.Nobody().IsMatch(segment.Rest.Text))
            return null;
        var names = TargetRow.NamesIn(segment.Rest).FindAll(name => Quarters.In(name.Clip.Text).Count == 0);
        return new(segment.Rest.Start, true, names, PairsOf(segment with { Whole = segment.Rest.Passage.Whole.Until(0) }, segment.Rest.Text, names, before));
    }

    /// <summary>Whether a stretch says in so many words which quarters' enterprises are inspected again: 对上半年检查的企业进行复查.</summary>
    internal static bool AreSaidIn(QuarterSegment segment) => In(segment, []) is not null && (Quarters.In(segment.Rest.Text).Count > 0 || Previous().IsMatch(segment.Rest.Text));

    /// <summary>复查第一季度检查企业: what is inspected again stands behind the word.</summary>
    private static Reinspection? VerbFirst(QuarterSegment segment, Match word)
    {
        var rest = segment.Rest.From(word.Index + word.Length);
        var behind = rest.Split("，；。").FirstOrDefault();
        if (behind.Passage is null || behind.Start != rest.Start)
            return null;
        var names = NameList.In(behind).Where(name => Quarters.In(name.Clip.Text).Count == 0).ToList();
        if (names.Count == 0 && Quarters.In(behind.Text).Count == 0 && !Previous().IsMatch(behind.Text))
            return null;
        var before = segment.Rest.Until(word.Index).Text;
        var start = Joint().Match(before) is { Success: true } joint ? joint.Index : before.LastIndexOfAny(['，', '；', '。']) + 1;
        return new(segment.Rest.Start + start, Idle().IsMatch(before), names, PairsOf(segment, behind.Text, names, []));
    }

    private static List<(IReadOnlyList<int>, IReadOnlyList<int>)> PairsOf(QuarterSegment segment, string stretch, List<ListedName> names, List<ScheduleLine> before)
    {
        if (Next().IsMatch(segment.Rest.Text))
            return [.. segment.Quarters.Where(q => q < 4).Select(q => ((IReadOnlyList<int>)[q + 1], (IReadOnlyList<int>)[q]))];
        if (Previous().IsMatch(stretch))
            return [.. segment.Quarters.Where(q => q > 1).Select(q => ((IReadOnlyList<int>)[q], (IReadOnlyList<int>)[q - 1]))];
        var named = Quarters.In(stretch + Object().Match(segment.Whole.Passage.Text[..segment.Whole.Start]).Value).SelectMany(m => m.Values).Distinct().Order().ToList();
        if (named.Count > 0)
            return [(segment.Quarters, named)];
        if (names.Count > 0)
            return [(segment.Quarters, [])];
        var done = before.Where(line => line.Kind != ScheduleKind.Reinspection && line.Shape != ScheduleShape.None).SelectMany(line => line.Quarters)
            .Distinct().Where(q => q < segment.Quarters[^1]).Order().ToList();
        if (Whole().IsMatch(stretch) || done.Count == 0)
            done = [.. Enumerable.Range(1, Math.Max(1, segment.Quarters[^1] - 1))];
        return [(segment.Quarters, done)];
    }

    [GeneratedRegex(Again, RegexOptions.RightToLeft, 30000)]
    private static partial Regex Word();

    [GeneratedRegex("整改复查到位|复查到位|督促.{0,10}复查|复查意见", RegexOptions.None, 30000)]
    private static partial Regex Aside();

    [GeneratedRegex("(?:执法|检查|监督检查)?(?:并|及|和|、)(?:及时|进行|开展|组织)?" + Again + "$|(?:执法|检查)(?:并|及|和)(?:及时|进行|开展)?" + Again, RegexOptions.None, 30000)]
    private static partial Regex Same();

    [GeneratedRegex("(?:[，；、。]?(?:并|同时|以及|另|还)?(?:组织)?对)(?!.*(?:[，；。]?(?:并|同时|以及|另|还)(?:组织)?对)|.*[，；。][^，；。、对]{0,16}对)", RegexOptions.None, 30000)]
    private static partial Regex Clause();

    /// <summary>检查A并复查第一季度检查企业: whom the first half inspects stands in the same clause.</summary>
    [GeneratedRegex("(?:并且?|同时|以及|及|和)(?:组织|安排|及时|开展|进行)*$", RegexOptions.None, 30000)]
    private static partial Regex Joint();

    [GeneratedRegex("上一?个?季度|前一个?季度", RegexOptions.None, 30000)]
    private static partial Regex Previous();

    /// <summary>各季度检查的企业，在下一季度进行复查.</summary>
    [GeneratedRegex("(?:下一?个?|次)季度", RegexOptions.None, 30000)]
    private static partial Regex Next();

    /// <summary>对上半年检查企业的整改情况，下半年复查: whom, before when.</summary>
    [GeneratedRegex("(?<=^|[。；，])对[^。；，]{2,24}，$", RegexOptions.None, 30000)]
    private static partial Regex Object();

    [GeneratedRegex("全年|前期|此前|已检查|以前", RegexOptions.None, 30000)]
    private static partial Regex Whole();

    [GeneratedRegex("^[：，、。；]*(?:组织|开展|重点|主要)*$", RegexOptions.None, 30000)]
    private static partial Regex Idle();
}
