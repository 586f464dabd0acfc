using System.Text.RegularExpressions;

namespace Province.Documents.Plans;

/// <summary>The headings of table columns, by what stands below them.</summary>
internal static partial class RowWords
{
    [GeneratedRegex("^(?!.*(?:类别|类型|性质|数量|家数)).*(?:企业|单位|对象|矿山|机构|工厂|场所)|名称", RegexOptions.None, 30000)]
    internal static partial Regex Name();

    [GeneratedRegex("县|属地|所在地|所属地|辖区|园区|区域|地区", RegexOptions.None, 30000)]
    internal static partial Regex County();

    [GeneratedRegex("科室|部门|牵头|承办|责任|执法主体|检查主体|检查单位|执法单位|检查机构|执法机构|大队|支队|实施主体", RegexOptions.None, 30000)]
    internal static partial Regex Department();

    [GeneratedRegex("类别|类型|种类|分类|行业|领域|性质", RegexOptions.None, 30000)]
    internal static partial Regex Category();

    [GeneratedRegex("方式|类型|类别|性质|形式", RegexOptions.None, 30000)]
    internal static partial Regex Way();

    [GeneratedRegex("季度|时间|时段|月份|进度", RegexOptions.None, 30000)]
    internal static partial Regex When();

    [GeneratedRegex("序号|编号|^号$|备注|说明|电话|联系|地址|代码|法定代表|负责人|工作日|人数|人员", RegexOptions.None, 30000)]
    internal static partial Regex Aside();

    [GeneratedRegex("内容|事项|项目|要点", RegexOptions.None, 30000)]
    internal static partial Regex Item();

    /// <summary>复查, 复查对象: what stands here is inspected again.</summary>
    [GeneratedRegex("^(?:整改|组织|开展)?" + Reinspections.Again + "(?:企业|单位|对象|内容|安排)?$", RegexOptions.None, 30000)]
    internal static partial Regex Again();

    /// <summary>Words, or a stroke, for there being nobody to inspect.</summary>
    [GeneratedRegex("^[：，、]*(?:无|无安排|暂无|不安排|×|否|[\\s/—-]*)[。；]?$", RegexOptions.None, 30000)]
    internal static partial Regex Nobody();

    [GeneratedRegex("^(?:√|✓|✔|☑|●|○|★|▲|是|有|1|1次|1家|×|Y)$", RegexOptions.None, 30000)]
    internal static partial Regex Mark();

    [GeneratedRegex("^(?:合计|总计|共计|小计|总数|全年|全市|计|总量|合计数|年度合计|市本级合计|全年合计)(?:（[^）]*）)?$", RegexOptions.None, 30000)]
    internal static partial Regex Whole();
}
