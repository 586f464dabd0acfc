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
        if (ReinspectionClauses.Of(segment.Rest) is { } later)
            return new(segment.Rest.Start, true, [], [(later.When, later.Inspected)]);
        if (InTheQuarter().Match(text) is { Success: true } at)
            return new(text[at.Index] == '（' ? segment.Rest.End : segment.Rest.Start + at.Index, Idle().IsMatch(text[..at.Index]), [], Each(segment));
        if (InNext().Match(text) is { Success: true } following)
            return new(segment.Rest.Start + following.Index, Idle().IsMatch(text[..following.Index]), [], Following(segment.Quarters));
        if (InAnother().Match(text) is { Success: true } next && Quarters.Leading(next.Groups["when"].Value) is { } when)
            return new(segment.Rest.Start + next.Index, Idle().IsMatch(text[..next.Index]), [], [(when.Values, segment.Quarters)]);
        if (Word().Match(text) is not { Success: true } word || Aside().IsMatch(text))
            return null;
        if (VerbFirst(segment, word) is { } forward)
            return forward;
        var same = Same().Match(text);
        if (same.Success)
            return new(segment.Rest.Start + same.Index, false, [], [(segment.Quarters, segment.Quarters)]);
        if (Objectless().Match(text) is { Success: true } plain && plain.Index + plain.Length == word.Index + word.Length && Inspecting().IsMatch(text[..plain.Index]))
            return new(segment.Rest.Start + plain.Index, false, [], [(segment.Quarters, segment.Quarters)]);
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

    /// <summary>2.三季度对上半年检查的企业复查。 is an entry, and no heading above others.</summary>
    internal static bool Follows(Clip heading, QuarterMention when) => Word().IsMatch(heading.Text[when.End..]);

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

    /// <summary>各企业检查后均于当季复查, 在下一季度复查: a sentence without a quarter means each that is planned.</summary>
    internal static Reinspection? OfEach(Clip text, List<ScheduleLine> planned)
    {
        List<int> quarters = [.. planned.Where(line => line.Kind == ScheduleKind.Key && line.Quarters.Count == 1).Select(line => line.Quarters[0]).Distinct().Order()];
        if (quarters.Count == 0)
            return null;
        if (InNext().IsMatch(text.Text))
            return new(text.Start, true, [], Following(quarters));
        return InTheQuarter().IsMatch(text.Text) ? new(text.Start, true, [], [.. quarters.Select(q => ((IReadOnlyList<int>)[q], (IReadOnlyList<int>)[q]))]) : null;
    }

    private static List<(IReadOnlyList<int>, IReadOnlyList<int>)> Following(IReadOnlyList<int> quarters) =>
        [.. quarters.Where(q => q < 4).Select(q => ((IReadOnlyList<int>)[q + 1], (IReadOnlyList<int>)[q]))];

    /// <summary>3月检查A，6月复查: the quarters of the same sentence, as far back as another re-inspection.</summary>
    private static List<int> Just(QuarterSegment segment)
    {
        var before = segment.Whole.Passage.Text[..segment.Whole.Start];
        before = before[(before.AsSpan().LastIndexOfAny('。', '；') + 1)..];
        before = Word().Match(before) is { Success: true } word ? before[(word.Index + word.Length)..] : before;
        return [.. Quarters.In(before).Where(mention => before[mention.Index] is not ('每' or '各')).SelectMany(mention => mention.Values).Where(q => q <= segment.Quarters[^1]).Distinct().Order()];
    }

    /// <summary>各季度检查后于当季复查: each of its own.</summary>
    private static List<(IReadOnlyList<int>, IReadOnlyList<int>)> Each(QuarterSegment segment) =>
        segment.Whole.Text[0] is '各' or '每' ? [.. segment.Quarters.Select(q => ((IReadOnlyList<int>)[q], (IReadOnlyList<int>)[q]))] : [(segment.Quarters, segment.Quarters)];

    private static List<(IReadOnlyList<int>, IReadOnlyList<int>)> PairsOf(QuarterSegment segment, string stretch, List<ListedName> names, List<ScheduleLine> before)
    {
        if (Next().IsMatch(segment.Rest.Text))
            return Following(segment.Quarters);
        if (Previous().IsMatch(stretch))
            return [.. segment.Quarters.Where(q => q > 1).Select(q => ((IReadOnlyList<int>)[q], (IReadOnlyList<int>)[q - 1]))];
        var named = Quarters.In(stretch + Object().Match(segment.Whole.Passage.Text[..segment.Whole.Start]).Value).SelectMany(m => m.Values).Distinct().Order().ToList();
        if (named.Count > 0)
            return [(segment.Quarters, named)];
        if (names.Count > 0)
            return [(segment.Quarters, [])];
        if (Just(segment) is { Count: > 0 } just && !Whole().IsMatch(stretch))
            return [(segment.Quarters, just)];
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

    /// <summary>检查A，并于当季完成复查; 检查后在本季度内“回头看”; but not 本季度对上季度检查企业复查.</summary>
    [GeneratedRegex("(?:[，；、。（]|^)(?:[^，；。、（]{0,16}(?:后|的企业，))?(?:并|且|同时|均|须|应|要|全部|一律|统一|原则上|安排|确保|力争|还|再)*(?:在|于)?(?:(?:当|本|同一?|该)(?:季|期|月)度?(?!安全|检查计划)|季度?末)[^，；。对将]{0,10}?" + Again, RegexOptions.None, 30000)]
    private static partial Regex InTheQuarter();

    /// <summary>一季度检查A，次季度复查; 检查发现隐患的企业，于下一季度复查.</summary>
    [GeneratedRegex("(?:[，；、。（]|^)(?:[^，；。、（]{0,16}(?:后|的企业，))?(?:并|且|同时|均|须|应|要|全部|一律|统一|原则上|安排|计划|拟|再)*(?:在|于)?(?:下一?个?|次|翌)季度?(?:内|初)?[^，。；对将检]{0,10}?" + Again, RegexOptions.None, 30000)]
    private static partial Regex InNext();

    /// <summary>检查A，并适时组织复查: whom, the clause before says.</summary>
    [GeneratedRegex("[，。；][^，。；、对将\\d]{0,12}" + Again, RegexOptions.RightToLeft, 30000)]
    private static partial Regex Objectless();

    [GeneratedRegex("(?<!已|经|所)(?:检查|执法)(?!过|的|企业|对象|单位)", RegexOptions.None, 30000)]
    private static partial Regex Inspecting();

    /// <summary>三季度检查A，并在四季度组织复查.</summary>
    [GeneratedRegex("[，；、。](?:并|且|同时|均|须|应|要|全部|统一|原则上|安排|计划|拟|再)*(?:在|于)(?<when>[^，。；对将检查]{2,10}?)(?:内|期间)?(?:组织|开展|进行|实施|完成|集中|逐一|逐家|整改|再次)*" + Again, RegexOptions.None, 30000)]
    private static partial Regex InAnother();

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
    [GeneratedRegex("(?<=^|[。；，])对[^。；，]{2,24}，(?:安排|拟|计划)?(?:在|于)?$", RegexOptions.None, 30000)]
    private static partial Regex Object();

    [GeneratedRegex("全年|前期|此前|已检查|以前", RegexOptions.None, 30000)]
    private static partial Regex Whole();

    [GeneratedRegex("^[：，、。；]*(?:组织|开展|重点|主要)*$", RegexOptions.None, 30000)]
    private static partial Regex Idle();
}
