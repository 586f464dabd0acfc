using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Lists of kinds, each with how often: 年度检查频次上限为：重点检查企业4次、随机抽查企业三次、其他企业1次.</summary>
internal static partial class FrequencyLists
{
    /// <summary>How a number of visits binds: as it says itself, or else as the words ahead of its list say; null where it stands in no such list.</summary>
    internal static Bound? BoundIn(Clip sentence, Amount amount)
    {
        if (Lead().Match((sentence with { End = amount.Clip.Start }).Text) is not { Success: true } lead)
            return null;
        var items = sentence.From(lead.Index + lead.Length).Split("、，；");
        var counted = items.TakeWhile(item => Amounts.In(item) is [{ Unit: "次", Before.Length: > 1 }]).ToList();
        if (counted.Count < 2 || !counted.Exists(item => item.Start <= amount.Clip.Start && amount.Clip.End <= item.End))
            return null;
        if (amount.Bound != Bound.Exact)
            return amount.Bound;
        return Most().IsMatch(lead.Value) ? Bound.Max : Least().IsMatch(lead.Value) ? Bound.Min : Bound.Exact;
    }

    [GeneratedRegex("(?:频次|次数|频率)(?:的|上限|下限|标准|要求|规定|设定|确定|控制|如下|分别|依次|原则上|一般|每年|最高|最低|不得?超过|不多于|不高于|不得?低于|不得?少于|在|为|是|按)*(?<=[为是在按过于]|分别|依次|上限|下限|标准|如下)：?", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    [GeneratedRegex("上限|最高|超过|不多于|不高于|控制", RegexOptions.None, 30000)]
    private static partial Regex Most();

    [GeneratedRegex("下限|最低|低于|少于", RegexOptions.None, 30000)]
    private static partial Regex Least();
}
