using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>When a quota is due: the quarters before its number, or those that its stretch of the sentence opens with.</summary>
internal static partial class QuotaQuarters
{
    private const string Ends = "。；：（";

    internal static IReadOnlyList<int> Of(Clip clause, Amount amount) => amount.Due ?? Before(clause, amount) ?? Heading(clause) ?? Behind(clause, amount);

    /// <summary>Whether the number's own sentence says when, and not a head with a colon alone: 一季度：凤阳县4家 in a schedule says whom, and promises no number.</summary>
    internal static bool AreSaidWith(Clip clause, Amount amount) => (Before(clause, amount) ?? Behind(clause, amount)).Count > 0;

    private static IReadOnlyList<int>? Before(Clip clause, Amount amount)
    {
        if (InTurn().Match(amount.Clip.Passage.Text[..amount.Clip.Start]) is { Success: true } turn && turn.Groups["earlier"].Captures.Count is < 4 and var at)
            return [at + 1];
        var own = Quarters.In((clause with { Start = WideStart(clause), End = amount.Clip.Start }).Text);
        if (own is [.., var last])
            return last.Values.SequenceEqual([1, 2, 3, 4]) ? [] : last.Values;
        return Opening(clause, amount, "，。；：（") ?? Opening(clause, amount, Ends);
    }

    /// <summary>一季度矿山科2家、执法支队3家: the one quarter that a stretch before the clause opens with; null where it opens with none.</summary>
    private static IReadOnlyList<int>? Opening(Clip clause, Amount amount, string ends) =>
        Stretch(clause, amount, ends) is var lead && clause.Start > lead.Start && Quarters.Leading(lead.Text) is { Values.Count: < 4 } opening && Quarters.In(lead.Text).Count == 1 ? opening.Values : null;

    /// <summary>一季度：2家；二季度抽查：矿山科2家，执法支队3家: the last quarter before the clause; null where more is said with it than that.</summary>
    private static IReadOnlyList<int>? Heading(Clip clause)
    {
        var start = clause.Passage.Text.AsSpan(0, clause.Start).LastIndexOfAny("。；（") + 1;
        var heads = new Clip(clause.Passage, start, clause.Start).Split("，：").ConvertAll(piece => piece.Unlabelled.Text);
        return heads.FindLast(piece => Quarters.In(piece).Count > 0) is { } head && Quarters.Leading(head) is { Values.Count: < 4 } when && Bare().IsMatch(head[when.Length..]) ? when.Values : null;
    }

    [GeneratedRegex("^(?:随机|抽查|抽取|检查|执法|安排|计划|完成)*$", RegexOptions.None, 30000)]
    private static partial Regex Bare();

    /// <summary>随机抽取3家次，安排在第三季度: the clause right behind the number says when.</summary>
    private static IReadOnlyList<int> Behind(Clip clause, Amount amount)
    {
        var rest = new Clip(clause.Passage, amount.Clip.End, clause.Passage.Text.Length);
        return Arranged().Match(rest.Text) is { Success: true } arranged && Quarters.In(rest.Split("。；").FirstOrDefault() is { Passage: not null } end ? end.Text : "") is [{ Values.Count: < 4 } only] && only.Index == arranged.Length ? only.Values : Follows().Match(rest.Text) is { Success: true } follows && Quarters.Leading(follows.Groups["when"].Value) is { Values.Count: < 4 } next ? next.Values : [];
    }

    /// <summary>The periods that have the number each: 每季度4家 is four numbers, 每半年4家 two; empty when the number stands once.</summary>
    internal static IReadOnlyList<IReadOnlyList<int>> EachOf(Clip clause, Amount amount, IReadOnlyList<int> quarters)
    {
        if (Sum().IsMatch(amount.Before.Text))
            return [];
        var text = Stretch(clause, amount, Ends).Text;
        if (EachHalf().IsMatch(text))
            return [[1, 2], [3, 4]];
        if (EachQuarter().IsMatch(text))
            return [[1], [2], [3], [4]];
        return quarters.Count > 1 && amount.Before.Text.Contains('各', StringComparison.Ordinal) ? [.. quarters.Select(quarter => new[] { quarter })] : [];
    }

    private static Clip Stretch(Clip clause, Amount amount, string ends)
    {
        var before = clause.Passage.Text.AsSpan(0, clause.Start).LastIndexOfAny(ends);
        return new Clip(clause.Passage, before + 1, amount.Clip.Start).Unlabelled;
    }

    /// <summary>第一、二季度: the 、 inside quarters does not cut them.</summary>
    private static int WideStart(Clip clause)
    {
        var before = clause.Passage.Text.AsSpan(0, clause.Start);
        return before.Length >= 2 && before[^1] == '、' && ("一二三四1234".Contains(before[^2], StringComparison.Ordinal) || before[..^1].EndsWith("季度")) ? Math.Max(0, before[..^1].LastIndexOfAny("，。；：（") + 1) : clause.Start;
    }

    /// <summary>四个季度分别为6家、8家、8家、8家.</summary>
    [GeneratedRegex("(?:四个季度|各季度|一至四季度)(?:依次|分别)[^，。；\\d]{0,6}(?<earlier>\\d{1,3}(?:家|座|处|个|户)次?、)*$", RegexOptions.None, 30000)]
    private static partial Regex InTurn();

    [GeneratedRegex("^[^，。；：\\d]{0,10}，(?:均|全部|统一|主要|计划|拟|定)*(?:安排)?(?:在|于)", RegexOptions.None, 30000)]
    private static partial Regex Arranged();

    /// <summary>7家，三季度组织实施.</summary>
    [GeneratedRegex("^，(?<when>第?[一二三四]季度|[上下]半年)(?:组织|开展|实施|进行|完成)+(?=[。；]|$)", RegexOptions.None, 30000)]
    private static partial Regex Follows();

    /// <summary>每季度抽取不少于4家，全年18家: the number of the whole year is none of each quarter's.</summary>
    [GeneratedRegex("^(?:全年|年度|年内|共|合计|总计|累计)", RegexOptions.None, 30000)]
    private static partial Regex Sum();

    [GeneratedRegex("(?:每半年|上、?下半年各)[^，。；：\\d]{0,12}$", RegexOptions.None, 30000)]
    private static partial Regex EachHalf();

    [GeneratedRegex("(?:每个?季度?|各季度|四个季度各)(?!末|首|初|底)[^。；：]{0,20}$", RegexOptions.None, 30000)]
    private static partial Regex EachQuarter();
}
