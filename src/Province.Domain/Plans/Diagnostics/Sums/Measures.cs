using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>By what a baseline list divides: parts by owner and parts by trade overlap and never add up.</summary>
internal static class Measures
{
    private static readonly string[][] Words =
    [
        ["中央", "省属", "市属", "央企", "国企", "国有", "民营", "私营", "乡镇", "地方", "集团", "外资"],
        ["行业"],
        ["在用", "停用", "停建", "停产", "闭库", "回采", "在建", "技改", "正常生产", "未启动", "待关闭", "运行"],
        ["地下", "露天"],
        ["瓦斯"],
        ["A类", "B类", "C类", "D类", "A级", "B级", "C级", "D级", "类煤矿", "一等", "二等", "三等", "四等", "五等"],
        ["万吨"],
        ["重大危险源", "重大风险", "较大风险", "一般风险", "低风险"],
    ];

    /// <summary>Whether the ones and the others are counted by different measures, as far as their names tell.</summary>
    internal static bool Differ(IReadOnlyList<BaselineFigure> ones, IReadOnlyList<BaselineFigure> others)
    {
        var (one, other) = (Of(ones), Of(others));
        return !one.SetEquals(other) && !one.Overlaps(other);
    }

    private static HashSet<int> Of(IReadOnlyList<BaselineFigure> figures) =>
        [.. Enumerable.Range(0, Words.Length).Where(at => figures.Any(figure => Array.Exists(Words[at], word => figure.Metric.Contains(word, StringComparison.Ordinal))))];
}
