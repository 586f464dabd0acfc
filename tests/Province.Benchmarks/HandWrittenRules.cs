using Province.App.Features.Plans.View;
using Province.Domain.Plans.Statements;

namespace Province.Benchmarks;

/// <summary>Frequency, check items and supervision, of the main text or of an annex.</summary>
internal static class HandWrittenRules
{
    internal static void Write(HandWrittenHtml page, IReadOnlyList<PlanFrequency> frequency, IReadOnlyList<PlanCheckItem> items, IReadOnlyList<PlanSupervision> supervision)
    {
        if (frequency.Count > 0)
        {
            page.Raw("<h3 class=\"h4\">频次</h3><ul>");
            foreach (var rule in frequency)
                page.Raw("<li>").Text(rule.Scope).Raw("：").Text(PlanWords.Of(rule.Per)).Text(Range(rule)).Raw("</li>");
            page.Raw("</ul>");
        }

        if (items.Count > 0)
        {
            page.Raw("<h3 class=\"h4\">检查事项（").Text(items.Count).Raw(" 项）</h3><ol>");
            foreach (var item in items)
                page.Raw("<li>").Text(item.Text).Raw("</li>");
            page.Raw("</ol>");
        }

        if (supervision.Count == 0)
            return;
        page.Raw("<h3 class=\"h4\">执法监督</h3><ul>");
        foreach (var item in supervision)
            page.Raw("<li>").Text(item.Text).Raw("</li>");
        page.Raw("</ul>");
    }

    private static string Range(PlanFrequency rule) => (rule.Min, rule.Max) switch
    {
        ({ } min, { } max) when min == max => $" {min} 次",
        ({ } min, { } max) => $" {min} 至 {max} 次",
        ({ } min, null) => $"不少于 {min} 次",
        (null, { } max) => $"不超过 {max} 次",
        _ => "未写明次数",
    };
}
