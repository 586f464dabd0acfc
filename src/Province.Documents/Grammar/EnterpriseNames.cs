using System.Text.RegularExpressions;
using Province.Documents.Structure;

namespace Province.Documents.Grammar;

/// <summary>Tells names of enterprises and institutions from other words, by their form.</summary>
internal static partial class EnterpriseNames
{
    private const int Longest = 60;

    /// <summary>Whether a text is one name, with or without brackets behind it, and nothing else.</summary>
    internal static bool IsName(string text) => NameLength(text) == text.Length && text.Length > 0;

    /// <summary>Whether a text holds the end of a name somewhere, such as 公司.</summary>
    internal static bool HasEnding(string text) => Strong().IsMatch(text);

    /// <summary>How many characters at the start of a text are a name with its brackets; 0 when it starts with none.</summary>
    internal static int NameLength(string text)
    {
        var bare = text.Length;
        while (bare > 0 && text[bare - 1] == '）' && Pairs.Opening(text, bare - 1, 0) is var open and > 0)
            bare = open;
        if (bare is < 3 or > Longest || !IsBareName(text[..bare]))
            return 0;
        return text.Length;
    }

    /// <summary>The length of a name without the brackets that close it.</summary>
    internal static int WithoutBrackets(string text)
    {
        var bare = text.Length;
        while (bare > 0 && text[bare - 1] == '）' && Pairs.Opening(text, bare - 1, 0) is var open and > 0)
            bare = open;
        return bare;
    }

    private static bool IsBareName(string text) =>
        !Pairs.IsOpen(text) && Whole().IsMatch(text) && !Foreign().IsMatch(text) && Proper().Replace(text, "") is { Length: >= 2 } own && !(Regions.IsCounty(own) && Kinds().IsMatch(text));

    [GeneratedRegex("(?:煤矿|矿山|尾矿库|矿)$", RegexOptions.None, 30000)]
    private static partial Regex Kinds();

    [GeneratedRegex("公司|[^煤]厂|煤矿|学院|学校|集团|加油站|尾矿库|事务所", RegexOptions.None, 30000)]
    private static partial Regex Strong();

    [GeneratedRegex("^[\\u4e00-\\u9fa5A-Za-z0-9#（）“”·\\-—.&〇㎡、号]{2,60}(?:公司|厂|矿|站|库|院|学校|小学|中学|中心|所|集团|商店|商行|车行|超市|[^四]店|经营部|门市部|服务部|部|场|工区|矿区|矿段|采区|井区|工段|采场|厂区|车间|坑口|合作社|联社|[^重焦热难亮]点|社|基地|园|井|平硐|斜井|队|坑|酒厂|码头|城|广场|市场|仓库|酒店|项目|(?<=(?:公司|矿).{0,8})(?:探矿|采矿|基建|技改|扩建|采选|选矿)工程|冶炼|分厂|一矿|二矿|有限责任|（普通合伙）|(?<=[省市县区镇乡村司].{2,30})[岩石砂土泥料]矿山)$", RegexOptions.None, 30000)]
    private static partial Regex Whole();

    [GeneratedRegex("[，。；：？！《》]|^(?:各|同步|同时|加强|其中|分别|组织|确定|即|其他|其它|其余|剩余|余下|所有|部分|重点|有关|相关|督促|主要|对|将(?!军|乐)|以|从(?!化)|在|是|及|并|和(?![平顺美谐兴润盛泰丰信县])|按|由|涉及|全市|全省|全县|市直|市本级|市局|本市|省级|国家(?!管网|能源|电投|电网|石油))|情况|季度|半年|制度|类煤矿|[\\d一二两三四]+(?:处|家|个|座)|为[A-D]|监管部门|应急管理|应急部门|人民政府|检查重点|重点|生产经营单位|等单位|是否|应当|不得|必须|隐患|开展|进行|完成|支队$|大队$|中队$|分队$|执法队$|科室|落实|措施|事故|风险|负责|管理部门|要点|环节|安排|计划|方式|内容|法定|机关|[检抽]查的|(?:检查|抽查|复[查检])(?=[\\u4e00-\\u9fa5（]{5})(?!检[测验]|站|口|井|仪|设备|技术|服务|用品)|企业[及和与]|[类级业]的|[监管属在]的[^的]{0,4}(?:煤矿|矿山|尾矿库|加油站)$", RegexOptions.None, 30000)]
    private static partial Regex Foreign();

    [GeneratedRegex("危险化学品|烟花爆竹|烟花|爆竹|非煤|正常|停产|停建|停工|停业|复工|复产|在建|新建|改建|扩建|技改|基建|整改|关闭|废弃|闭库|取证|持证|证照|齐全|有效|[省市县]属|民营|国有|[高低]瓦斯|突出|露天|地下|在用|停用|大型|中型|小型|冶炼|尾矿库|加油站|加气站|煤矿|矿山|选矿厂|油库|仓库|考试点|考试机构|培训机构|培训|考试|机构|中心|企业|公司|厂|站|库|矿|化工|化学品|生产|经营|批发|零售|网点|销售|门店|店|点|场|安全|学校|学院|医院|储存|场所|车间|氨|制冷|粉尘|有限空间|作业|建设|项目|金属|非金属|采石|露采|井|园|区|部|队|所|社|院", RegexOptions.None, 30000)]
    private static partial Regex Proper();
}
