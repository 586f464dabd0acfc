using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The words around the totals of the main text.</summary>
internal static partial class TotalWords
{
    private const int LongestHead = 8;
    private const int LongestPart = 30;

    /// <summary>2.重点检查10家： above 1.煤矿企业2家； which is numbered as its head is: a line that only counts one industry is a part of what leads to it.</summary>
    internal static bool IsPartBelow(Block whole, Block block) =>
        whole.Content.Passage.Text.EndsWith('：') && block.Content.Length <= LongestPart && Headings.ActivityOf(block.Content.Text) == Activity.None && Amounts.In(block.Content) is [var only]
            && (Industries.FirstOf(only.Before.Text) ?? Industries.FirstOf(only.After.Text)) is not null;

    /// <summary>危险化学品、非煤矿山、工贸行业领域22家: a number of several industries together is a total of none of them.</summary>
    internal static bool IsJoined(Clip before) =>
        Industries.FirstOf(before.Text) is not null && before.Passage.Whole.Until(before.Start) is { IsEmpty: false } lead && Joined().IsMatch(lead.Text);

    [GeneratedRegex("(?:^|[，。；：对在将（])(?:危险化学品|危化品?|烟花爆竹|煤矿|非煤矿山|工贸|、)+、$", RegexOptions.None, 30000)]
    private static partial Regex Joined();

    /// <summary>危险化学品领域：重点企业8家，抽查15家: the industry that the words before a colon, or the heading above, name for all numbers behind.</summary>
    internal static Industry? IndustryAbove(Amount amount, Block? block)
    {
        var head = amount.Clip.Passage.Whole.Until(amount.Clip.Start).Split("。；").LastOrDefault() is { Passage: not null } stretch && stretch.Split("：") is [var first, _, ..] ? Group.WithoutCount(first.Unlabelled.Text) : "";
        if (Named(head) is { } named)
            return named;
        return block is { Heading.IsEmpty: false } && Amounts.In(block.Heading).Count == 0 ? Named(block.Heading.Text) : null;
    }

    /// <summary>Whether a block stands in a section that is one industry's own, as an annex would be.</summary>
    internal static bool IsOfIndustry(Block block) => block.Chain.Any(above => above.Children.Count > 0 && Amounts.In(above.Heading).Count == 0 && Named(Group.WithoutOwner(above.Heading.Text)) is not null);

    private static Industry? Named(string head) =>
        Industries.IsBare(head) || Industries.IsMines(head) || head.Length <= LongestHead && Industries.Of(head).Count == 1 && Headings.ActivityOf(head) == Activity.None && Headings.RoleOf(head) == Role.Unknown ? Industries.Meant(head) : null;

    /// <summary>11座煤矿每半年检查1次，共22矿次; 重点检查7家，抽查12家，共19家次: a sum of visits behind the numbers that make it.</summary>
    internal static bool CountsVisits(Clip sentence, Amount amount) =>
        amount.Unit.EndsWith('次') && QuotaWords.Sum().IsMatch(amount.Before.Text) && Amounts.In(sentence with { End = amount.Clip.Start }).Exists(before => before.Unit.Length == 1 && before.Unit is "家" or "座" or "处" or "户");

    /// <summary>开展联合检查2次, or 全年不少于2次 where the sentence before it, or else the heading above, speaks of 联合检查.</summary>
    internal static bool CountsJoint(Clip sentence, Clip clause, Block? block)
    {
        var own = Headings.ActivityOf(clause.Text);
        if (own != Activity.None || Periods.Of(clause.Text) is not (null or Period.Year))
            return own == Activity.Joint;
        var said = (sentence with { End = clause.Start }).Split("，；：").Select(before => Headings.ActivityOf(before.Text)).LastOrDefault(before => before != Activity.None);
        return (said == Activity.None ? block?.Activity : said) == Activity.Joint;
    }

    /// <summary>第三季度检查A、B，以及危险化学品企业2家: what stands in a stretch that a quarter opens is none of the year's.</summary>
    internal static bool IsOfAQuarter(Clip sentence, Clip clause) => Quarters.Leads(clause.Text)
        || sentence.PieceAround("；", clause) is { } said && Quarters.Leading(said.Unlabelled.Text) is { Values.Count: < 4 };

    /// <summary>（三）交叉检查。下半年检查36家: what is done once in the year is the year's, whenever it is done.</summary>
    internal static bool IsOnce(Block? block) => block is { Activity: Activity.Cross } && Quarters.In(block.Content.Text).Count == 1;

    [GeneratedRegex("^各[^，；]{1,12}科|^每个?[^，；]{1,12}(?:科室|科|单位|部门)|(?:各自?|分别|每个?)(?:至少)?(?:牵头|组织|开展|实施|抽查|检查)|各$|每个?科室|各科室|每个?[\\u4e00-\\u9fa5]{0,6}$", RegexOptions.None, 30000)]
    internal static partial Regex Each();

    /// <summary>其中危化科2次, or 危化科牵头2次: the department that leads what is counted, or null.</summary>
    internal static string? LeaderOf(Clip clause, Amount amount)
    {
        var before = amount.Before.From(Division().Match(amount.Before.Text).Length);
        return Departments.LeadingIn(clause)?.Printed ?? (Departments.Is(before.Text) ? before.Printed : null);
    }

    [GeneratedRegex("^(?:其中|包括|分别为|由)+", RegexOptions.None, 30000)]
    private static partial Regex Division();

    [GeneratedRegex("案件|(?:人员|小组|检查组|执法组|专家|部门|工作日|县市区)(?:$|\\|)|每个?组|^\\|(?:工作日|检查组|小组|县市区|部门)", RegexOptions.None, 30000)]
    internal static partial Regex Foreign();

    [GeneratedRegex("^.*(?:检查|抽查|执法|监管|牵头|组织|开展|其中|包括|包含|分别是)", RegexOptions.None, 30000)]
    internal static partial Regex Deed();

    /// <summary>抽查企业56家。另抽查煤矿4矿次: a number beside the one before, and no part of it.</summary>
    [GeneratedRegex("^(?:另外?|此外)(?!有)", RegexOptions.None, 30000)]
    internal static partial Regex Besides();

    /// <summary>共抽查、交叉执法检查39家: a clause with the random checks that a 、 joins to it.</summary>
    internal static string WithJoined(Clip clause) => Drawn().Match(clause.Passage.Text[..clause.Start]).Value + clause.Text;

    [GeneratedRegex("(?:随机|抽查)[^，。；：、\\d]{0,6}、$", RegexOptions.None, 30000)]
    private static partial Regex Drawn();

    [GeneratedRegex("(?:按照|根据|坚持).{0,60}?(?:原则|要求|精神)", RegexOptions.None, 30000)]
    internal static partial Regex Basis();

    /// <summary>Words that mean key enterprises alone, and not all that are inspected.</summary>
    [GeneratedRegex("重点|直接|直管|必查", RegexOptions.None, 30000)]
    internal static partial Regex Strictly();
}
