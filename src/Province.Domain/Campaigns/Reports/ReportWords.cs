using System.Globalization;
using Province.Domain.Campaigns.Checks;

namespace Province.Domain.Campaigns.Reports;

/// <summary>A report's sentences, the same on the page and in the document.</summary>
public static class ReportWords
{
    /// <summary>What the report is called.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Such as 2021 年工贸行业安全监管交叉执法情况报告.</returns>
    public static string Title(CampaignReport report)
    {
        var year = string.Create(CultureInfo.InvariantCulture, $"{report.Terms.Year}");
        var title = report.Terms.Title.EndsWith("工作方案", StringComparison.Ordinal) ? report.Terms.Title[..^4] : report.Terms.Title;
        return $"{(title.Contains(year, StringComparison.Ordinal) ? null : $"{year} 年")}{title}情况报告";
    }

    /// <summary>The opening paragraph: everything together.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A few sentences.</returns>
    public static string Opening(CampaignReport report)
    {
        var total = report.Total;
        return string.Create(CultureInfo.InvariantCulture,
            $"截至 {Say.Day(report.On)}，{report.Groups.Count} 个交叉执法组（持证执法人员 {report.Groups.Sum(group => group.Officers)} 名、专家 {report.Groups.Sum(group => group.Experts)} 名）抽定检查对象 {total.Drawn} 家，已检查企业 {total.Inspected} 家（{total.Visits} 家次），用时 {total.Days:0.#} 天；")
            + string.Create(CultureInfo.InvariantCulture, $"发现问题隐患 {total.Findings} 条，其中重大事故隐患 {total.MajorHazards} 条；移交被检查市州 {total.HandedOver} 条，已整改 {total.Rectified} 条{Share(total)}，立案 {total.Cases} 条，尚未办结 {total.Open} 条。")
            + (total.Unavailable > 0 ? string.Create(CultureInfo.InvariantCulture, $"另有 {total.Unavailable} 家因停产关闭等原因未能检查。") : null)
            + (total.Proposed > 0 ? string.Create(CultureInfo.InvariantCulture, $"被检查市州建议增加 {total.Proposed} 家，不计入抽定数。") : null)
            + (total.UnderTime > 0 ? string.Create(CultureInfo.InvariantCulture, $"有 {total.UnderTime} 家金属冶炼企业的检查时间少于方案要求的 {report.Terms.Quotas.DaysPerSmelter:0.#} 天。") : null);
    }

    /// <summary>Something that came late, in a sentence.</summary>
    /// <param name="late">What.</param>
    /// <returns>Such as 第 3 组邵阳市：名单报送期限 2021年5月14日，2021年5月16日完成，逾期 2 天.</returns>
    public static string Of(LateEntry late) => string.Create(CultureInfo.InvariantCulture,
        $"第 {late.Group} 组{late.Who}：{CampaignNames.Of(late.Kind)}期限 {Say.Day(late.Due)}，{(late.DoneOn is { } done ? $"{Say.Day(done)}完成" : "尚未完成")}，逾期 {late.Days} 天");

    /// <summary>What stands in a report in which nothing is late.</summary>
    /// <param name="report">The report.</param>
    /// <returns>That all groups were in time, or how far they are while some are still at work.</returns>
    public static string NothingLate(CampaignReport report)
    {
        var (closed, filed) = (report.Groups.Count(group => group.ClosedOn is not null), report.Groups.Count(group => group.Summary is not null));
        return closed == report.Groups.Count && filed == report.Groups.Count
            ? "各组均按期完成。"
            : string.Create(CultureInfo.InvariantCulture, $"没有逾期。{report.Groups.Count} 个组中，{closed} 个已结束现场检查，{filed} 个已报送书面总结。");
    }

    private static string? Share(CampaignFigures total) => total.RectifiedPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"（整改率 {percent:0.#}%）") : null;
}
