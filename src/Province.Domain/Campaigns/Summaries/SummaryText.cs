using System.Globalization;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Summaries;

/// <summary>The written summary of a group (书面总结), in its four sections; each at most 5,000 characters.</summary>
/// <param name="Situation">What was done (基本情况).</param>
/// <param name="Problems">What was found (发现的主要问题).</param>
/// <param name="Handling">What became of it (移交和处理情况).</param>
/// <param name="Suggestions">What should be done next (工作建议).</param>
public sealed record SummaryText(string Situation, string Problems, string Handling, string Suggestions)
{
    private const int Most = 5000;

    /// <summary>Nothing written yet.</summary>
    public static SummaryText Empty { get; } = new("", "", "", "");

    /// <summary>The sections with their headings, in order.</summary>
    public IEnumerable<(string Field, string Heading, string Text)> Sections =>
        [("situation", "基本情况", Situation), ("problems", "发现的主要问题", Problems), ("handling", "移交和处理情况", Handling), ("suggestions", "工作建议", Suggestions)];

    /// <summary>The same without white space at the ends; what a program left out counts as empty.</summary>
    /// <returns>The text.</returns>
    public SummaryText Tidy() => new(Situation?.Trim() ?? "", Problems?.Trim() ?? "", Handling?.Trim() ?? "", Suggestions?.Trim() ?? "");

    /// <summary>Whether it could be kept.</summary>
    /// <returns>The refusal with the field, or null.</returns>
    public Refusal? Refuse() => Sections.Where(section => section.Text.Length > Most).Select(section => (Refusal?)SummaryRefusals.TooLong(section.Field, section.Heading)).FirstOrDefault();

    /// <summary>Whether it could be filed.</summary>
    /// <returns>The refusal with the field of the first empty section, or null.</returns>
    public Refusal? RefuseFiling() => Refuse() ?? Sections.Where(section => section.Text.Length == 0).Select(section => (Refusal?)SummaryRefusals.Missing(section.Field, section.Heading)).FirstOrDefault();

    /// <summary>A first text from a group's figures, for the lead city to write on.</summary>
    /// <param name="figures">The figures.</param>
    /// <returns>The text; suggestions stay empty.</returns>
    public static SummaryText From(SummaryFigures figures)
    {
        var total = figures.Total;
        var cities = string.Join("", figures.Cities.Select(city => Culture(
            $"{city.City}：检查 {city.Figures.Inspected} 家（{city.Figures.Visits} 家次），发现问题隐患 {city.Figures.Findings} 条，其中重大事故隐患 {city.Figures.MajorHazards} 条。")));
        var kinds = string.Join("；", total.Kinds.Select(kind => Culture($"{CampaignNames.Of(kind.Kind)}企业 {kind.Inspected} 家，问题隐患 {kind.Findings} 条")));
        return new(
            Culture($"截至 {Say.Day(figures.On)}，本组共检查{string.Join("、", figures.Cities.Select(city => city.City))}企业 {total.Inspected} 家（{total.Visits} 家次），用时 {total.Days:0.#} 天。{cities}")
            + (total.Unavailable > 0 ? Culture($"另有 {total.Unavailable} 家因停产关闭等原因未能检查。") : null),
            Culture($"共发现问题隐患 {total.Findings} 条，其中重大事故隐患 {total.MajorHazards} 条。") + (kinds.Length > 0 ? $"按类别（一家可属多类）：{kinds}。" : null),
            Culture($"已移交被检查市州 {total.HandedOver} 条；已整改 {total.Rectified} 条，立案 {total.Cases} 条，尚未办结 {total.Open} 条。")
            + (total.Withdrawn > 0 ? Culture($"另有 {total.Withdrawn} 条经省厅协调撤销，未计入。") : null), "");
    }

    private static string Culture(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
