using Province.Domain.Plans;

namespace Province.Documents.Tests.Printing;

/// <summary>The words that plans use for an industry.</summary>
/// <param name="Totals">How the main text names its enterprises.</param>
/// <param name="Titles">How an annex's title names it.</param>
/// <param name="Departments">Departments that own it.</param>
/// <param name="Whole">What means all that an annex on it covers.</param>
/// <param name="Categories">Kinds of enterprises for quotas.</param>
/// <param name="Headings">Headings within a list of enterprises.</param>
internal sealed record Trade(
    Industry Industry, string[] Totals, string[] Titles, string[] Departments, string[] Whole, string[] Categories, string[] Headings)
{
    public static readonly Trade[] All =
    [
        new(Industry.HazardousChemicals, ["危化企业", "危险化学品企业", "危化品企业"], ["危险化学品", "危化品"],
            ["危险化学品安全监督管理科", "危化科", "危化监管科", "危险化学品监管科"], ["危险化学品企业", "危化企业", "危险化学品生产经营企业"],
            ["危险化学品生产企业", "化工企业", "加油站", "危险化学品经营企业", "带储存设施的危险化学品经营企业"],
            ["危险化学品生产企业", "加油站", "化工企业", "危险化学品经营企业", "油气储存企业"]),
        new(Industry.Fireworks, ["烟花爆竹企业", "烟花爆竹批发企业", "烟花爆竹生产企业"], ["烟花爆竹"],
            ["烟花爆竹安全监督管理科", "烟花科", "烟花爆竹监管科"], ["烟花爆竹企业", "烟花爆竹生产经营企业"],
            ["烟花爆竹生产企业", "烟花爆竹批发企业", "烟花爆竹零售点"], ["烟花爆竹生产企业", "烟花爆竹批发企业"]),
        new(Industry.CoalMines, ["煤矿企业", "煤矿"], ["煤矿"],
            ["煤矿监管科", "煤炭安全生产监督管理科", "煤矿安全监督管理科"], ["煤矿企业", "煤矿"], [], []),
        new(Industry.NonCoalMines, ["非煤矿山企业", "非煤矿山"], ["非煤矿山"],
            ["非煤矿山科", "非煤矿山安全监督管理科", "非煤矿山监管科"], ["非煤矿山企业", "非煤矿山"],
            ["地下矿山", "露天矿山", "尾矿库", "选矿厂"], ["地下矿山", "露天矿山", "尾矿库", "选矿厂"]),
        new(Industry.IndustryAndTrade, ["工贸企业", "工贸行业企业"], ["工贸行业", "工贸"],
            ["工贸科", "工贸行业安全监督管理科", "工贸监管科"], ["工贸企业", "工贸行业企业"],
            ["金属冶炼企业", "粉尘涉爆企业", "涉氨制冷企业", "有限空间作业企业", "铝加工企业"],
            ["冶金行业", "有色行业", "机械行业", "建材行业", "轻工行业", "纺织行业", "商贸行业", "烟草行业"]),
        new(Industry.TrainingAndExamination, ["培训机构", "安全培训（考试）机构", "安全培训机构"], ["安全生产培训（考试）", "安全培训机构", "安全生产培训考试"],
            ["宣传教育科", "宣教科", "教育训练科", "人事科（教育培训科）"], ["安全培训（考试）机构"],
            ["安全培训机构", "考试机构", "考试点"], ["安全培训机构", "考试机构"]),
        new(Industry.SafetyAssessment, ["安全评价机构", "安全评价检测检验机构"], ["安全评价机构", "安全评价检测检验机构"],
            ["行政审批科", "规划科技科", "科技和信息化科"], ["安全评价机构"], [], []),
    ];

    public static Trade Of(Industry industry) => All.Single(trade => trade.Industry == industry);

    public static string Name(Industry industry) => industry switch
    {
        Industry.HazardousChemicals => "危险化学品",
        Industry.Fireworks => "烟花爆竹",
        Industry.CoalMines => "煤矿",
        Industry.NonCoalMines => "非煤矿山",
        Industry.IndustryAndTrade => "工贸",
        Industry.TrainingAndExamination => "安全培训机构",
        _ => "安全评价机构",
    };
}
