using System.Text.RegularExpressions;

namespace Province.Documents.Plans;

/// <summary>The words around baseline figures.</summary>
internal static partial class BaselineWords
{
    /// <summary>全市工贸企业1751家 in a cell of a table: how many there are, and not how many are checked.</summary>
    [GeneratedRegex("^(?!.*(?:检查|抽查|执法|抽取)).*(?:全市|全县|全区|全州|辖区|现有|共有)", RegexOptions.None, 30000)]
    internal static partial Regex Inventory();

    [GeneratedRegex("^(?:截[止至]{1,2}[^，]{2,12}，|目前，?)?(?:全市|全州|全县|全区|我市|辖区内?)(?:目前|现|辖区内|共|暂)*有(?!.*(?:检查|抽查|执法))", RegexOptions.None, 30000)]
    internal static partial Regex Stock();

    /// <summary>执法人员34人: who inspects is none of what there is to inspect.</summary>
    [GeneratedRegex("执法人员|执法力量|行政编制|在编|持证|执法证", RegexOptions.None, 30000)]
    internal static partial Regex Officers();

    /// <summary>工贸企业68家（粉尘涉爆9家、有限空间作业21家）: hazards of which an enterprise has none or several divide nothing.</summary>
    [GeneratedRegex("粉尘|涉氨|制冷|有限空间|重大危险源|头顶库|深井铸造|危险工艺", RegexOptions.None, 30000)]
    internal static partial Regex Overlapping();

    /// <summary>监督检查工作日1360个: the time that there is, and no enterprises.</summary>
    [GeneratedRegex("工作日(?:数|量|总数)?(?:为|共|计|约|合计|共计)*$", RegexOptions.None, 30000)]
    internal static partial Regex Workdays();

    [GeneratedRegex("^(?:截止?至?)?\\d{4}年底?[^\\d]*$", RegexOptions.None, 30000)]
    internal static partial Regex Lead();

    [GeneratedRegex(@"^[^，。；\d]{1,10}\d+(?:家|个|处|座)", RegexOptions.None, 30000)]
    internal static partial Regex ModifiedCount();

    [GeneratedRegex("^[^，。；：]{0,16}(?:中|里)$", RegexOptions.None, 30000)]
    internal static partial Regex Reference();

    [GeneratedRegex("^，均(?:处于|为|属)(?<state>[^，。；]{2,10}?)(?:状态|阶段)", RegexOptions.None, 30000)]
    internal static partial Regex AllOfThem();

    [GeneratedRegex("其中|，包括|，包含|，含", RegexOptions.None, 30000)]
    internal static partial Regex PartsLead();

    [GeneratedRegex("按[^，。；]{1,12}(?:分|统计|划分)", RegexOptions.None, 30000)]
    internal static partial Regex Divided();

    [GeneratedRegex("(?:^|，|、|；)(?:暂|尚)?无(?<what>[^，。；：\\d]{2,20}?(?:企业|机构|煤矿|矿山|矿井|单位|公司|点))", RegexOptions.None, 30000)]
    internal static partial Regex None();

    [GeneratedRegex("^(?:.*”|截止?至?(?:目前|\\d{4}年底)|目前|(?:全市|全县|全区|我市)有(?![色限])|全市|全县|全区|辖区内|辖区|境内|我市|现有|其中|包括|包含|共有|共|按重点领域统计|以及|和)+|(?:共计|总计|合计|共有|现有|近|约|有|共|为|达到|达)+$", RegexOptions.None, 30000)]
    internal static partial Regex Filler();

    [GeneratedRegex("^[^，。；：\\d]{0,16}(?:（[^）]{1,12}）)?(?:[：]|，?(?:分别是|分别为|即|名单如下)：?)", RegexOptions.None, 30000)]
    internal static partial Regex NamesLead();
}
