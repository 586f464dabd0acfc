using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>The signs by which a yearly inspection plan is known.</summary>
internal static partial class PlanSigns
{
    internal static bool AreIn(SourceText text)
    {
        var whole = string.Concat(text.Lines.Select(line => Glyphs.Of(line).Text));
        return Title().IsMatch(whole) && Matter().Count(whole) >= 3 && Objects().IsMatch(whole);
    }

    [GeneratedRegex("(?:20\\d\\d|二[〇零○][\\u4e00-\\u9fa5〇○]{2})年度?[^，。；]{0,30}?(?:检查|执法|监管|监察)[^，。；]{0,12}?(?:计划|方案)", RegexOptions.None, 30000)]
    private static partial Regex Title();

    [GeneratedRegex("执法|检查|监管", RegexOptions.None, 30000)]
    private static partial Regex Matter();

    [GeneratedRegex("企业|生产经营单位|煤矿|矿山|机构", RegexOptions.None, 30000)]
    private static partial Regex Objects();
}
