using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The words around the names of a schedule, and what they mean.</summary>
internal static partial class ScheduleWords
{
    /// <summary>What kind of inspection a stretch of the schedule plans: its own words say, or else the section.</summary>
    internal static ScheduleKind KindOf(Block block, Clip text, Clip? segment = null)
    {
        var own = Headings.ActivityOf(text.Text);
        if (own == Activity.None && segment is { } stretch && Before().Match(stretch.Passage.Text[..stretch.Start]) is { Success: true } before)
            own = Headings.ActivityOf(before.Value);
        return (own is Activity.None or Activity.KeyPeriod or Activity.Special or Activity.Joint ? block.Activity : own) switch
        {
            Activity.Random or Activity.Combined => ScheduleKind.Random,
            Activity.Cross => ScheduleKind.Cross,
            _ => ScheduleKind.Key,
        };
    }

    /// <summary>How a stretch that names nobody says whom it means.</summary>
    internal static ScheduleShape ShapeOf(Clip rest)
    {
        if (RowWords.Nobody().IsMatch(rest.Text))
            return ScheduleShape.None;
        return Amounts.In(rest).Count > 0 ? ScheduleShape.Count : ScheduleShape.Prose;
    }

    /// <summary>抽查安排在四季度，检查A: what is inspected stands before when.</summary>
    [GeneratedRegex("[^，。；：]{2,12}(?:安排|定|放)[在于到]$", RegexOptions.None, 30000)]
    private static partial Regex Before();

    /// <summary>对A、B以及4家批发企业: more than the names.</summary>
    [GeneratedRegex("(?:以及|和|及|、)(?:其他|其余)?\\d{1,3}(?:家|座|处)[^等，。；]{0,16}(?:企业|矿山|单位|尾矿库|机构)", RegexOptions.None, 30000)]
    internal static partial Regex Others();

    [GeneratedRegex("^(?:重点|组织|完成)*(?:检查|执法检查)(?:\\d{1,2}家|[\\u4e00-\\u9fa5]{2,10}(?:企业|单位|矿山))，?[。；]?$", RegexOptions.None, 30000)]
    internal static partial Regex Arranges();
}
