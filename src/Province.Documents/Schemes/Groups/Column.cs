using System.Text.RegularExpressions;

namespace Province.Documents.Schemes.Groups;

/// <summary>What a column, a label or a clause of the arrangement holds.</summary>
internal enum Column
{
    Other,
    Group,
    Builders,
    Lead,
    Members,
    Inspected,
    Officer,
    Rank,
}

/// <summary>Recognises columns and labels by their words.</summary>
internal static partial class Columns
{
    internal static Column Of(string heading) => heading switch
    {
        { Length: 0 or > 24 } => Column.Other,
        _ when Inspected().IsMatch(heading) => Column.Inspected,
        _ when Officer().IsMatch(heading) => Column.Officer,
        _ when Rank().IsMatch(heading) => Column.Rank,
        _ when Builders().IsMatch(heading) || (Lead().IsMatch(heading) && Members().IsMatch(heading)) => Column.Builders,
        _ when Lead().IsMatch(heading) => Column.Lead,
        _ when Members().IsMatch(heading) => Column.Members,
        _ when Group().IsMatch(heading) => Column.Group,
        _ => Column.Other,
    };

    [GeneratedRegex("被检|受检|被查|受查|(?:检查|执法|督查|对口)(?:的)?(?:对象|地区|区域|地点|范围|地市|市州|市（州）|设区市|目标|城市|地|市)(?!局)|^(?:负责|检查)(?:地区|市州)?$", RegexOptions.None, 30000)]
    private static partial Regex Inspected();

    [GeneratedRegex("指导|督导|联络(?:员|人)|联系领导", RegexOptions.None, 30000)]
    private static partial Regex Officer();

    [GeneratedRegex("职务|职级", RegexOptions.None, 30000)]
    private static partial Regex Rank();

    [GeneratedRegex("组建|组成|派出|抽调|(?:执法|检查|互查|督查)(?:单位|市局|力量|主体|方)|实施", RegexOptions.None, 30000)]
    private static partial Regex Builders();

    [GeneratedRegex("牵头|(?<!副)组长(?!单?位?姓名)|带队", RegexOptions.None, 30000)]
    private static partial Regex Lead();

    [GeneratedRegex("成员|配合|参加|参与|副组长|协助", RegexOptions.None, 30000)]
    private static partial Regex Members();

    [GeneratedRegex("组名|组别|组号|序号|分组|组次|编组|组$|^组", RegexOptions.None, 30000)]
    private static partial Regex Group();
}
