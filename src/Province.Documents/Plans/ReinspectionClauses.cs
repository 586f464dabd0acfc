using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>Clauses that say first whose inspections and then when these are seen to again: 一季度检查的企业于二季度复查, 上半年检查企业的复查安排在下半年.</summary>
internal static partial class ReinspectionClauses
{
    /// <summary>The clause as a segment of the quarters in which it happens; null where it says another thing.</summary>
    internal static QuarterSegment? In(Clip clause) => Of(clause) is { } found ? new(clause, clause, found.When) : null;

    /// <summary>The quarters that were inspected, and those in which they are inspected again.</summary>
    internal static (IReadOnlyList<int> Inspected, IReadOnlyList<int> When)? Of(Clip clause)
    {
        var text = clause.Text;
        if (Quarters.Joined(text) is not [var inspected, var when] || !Lead().IsMatch(text[..inspected.Index]))
            return null;
        var (between, behind) = (text[inspected.End..when.Index], text[when.End..]);
        return Inspected().IsMatch(between) && (Again().IsMatch(behind) || AgainAhead().IsMatch(between) && Deed().IsMatch(behind)) ? (inspected.Values, when.Values) : null;
    }

    [GeneratedRegex("^(?:[^，。；：]{0,8}：)?(?:其中|并|同时|另外?|凡|对|将|把|于|在)*$", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    /// <summary>检查的企业于, 已检查对象的整改情况，安排在: whom one quarter saw, as far as the next; but not 检查化工企业，.</summary>
    [GeneratedRegex("^(?:内|期间)?(?:所|已|拟|计划)?(?:完成|实施|开展)?(?:重点|执法|监督|行政|现场)*(?:(?:检查|执法)(?:过|完成|完毕|到)?(?:的|企业|单位|对象)|(?:受检|被检|被检查|被查|已检)(?:的|企业|单位|对象))[^，。；、对\\d]{0,20}，?(?:统一|均|拟|计划|原则上|一律|全部|集中|安排|定|放)*(?:由[^，。；]{2,16}?)?(?:在|于|到|至)?$", RegexOptions.None, 30000)]
    private static partial Regex Inspected();

    [GeneratedRegex("^(?:对其|对上述企业)?[^，。；对检]{0,14}" + Reinspections.Again, RegexOptions.None, 30000)]
    private static partial Regex Again();

    /// <summary>检查企业的复查安排在.</summary>
    [GeneratedRegex(Reinspections.Again + "(?:工作|任务|时间)?，?(?:统一|均|拟|计划|集中|安排|定|放)*(?:由[^，。；]{2,16}?)?(?:在|于|到|至|为)?$", RegexOptions.None, 30000)]
    private static partial Regex AgainAhead();

    [GeneratedRegex("^(?:内|期间)?(?:进行|开展|实施|组织|完成|落实)*$", RegexOptions.None, 30000)]
    private static partial Regex Deed();
}
