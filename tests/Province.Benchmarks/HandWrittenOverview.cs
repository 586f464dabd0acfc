using System.Globalization;
using Province.App.Features.Plans.View;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Benchmarks;

/// <summary>The first tab: facts, totals, a line an annex, the rules of the main text.</summary>
internal static class HandWrittenOverview
{
    internal static void Write(HandWrittenHtml page, HandWrittenPlan plan)
    {
        var (document, version) = (plan.Document, plan.Version);
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"facts-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"facts-title\">文件</h2></div><div class=\"card-body\"><dl class=\"datagrid\">");
        Fact(page, "发文机关", document.Issuer ?? "文件未写明");
        Fact(page, "文号", version.DocumentNumber ?? document.DocumentNumber ?? "尚未登记");
        Fact(page, "印发日期", (version.IssuedOn ?? document.IssuedOn)?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "尚未登记");
        Fact(page, "批准机关", version.ApprovedBy ?? document.ApprovedBy ?? "尚未登记");
        Fact(page, "信息公开", (version.Disclosure ?? document.Disclosure) is { } disclosure ? PlanWords.Of(disclosure) : "文件未写明");
        Fact(page, "年度", document.Year is { } year ? $"{year} 年" : "文件未写明");
        page.Raw("</dl></div></section>");
        Totals(page, plan);
        Annexes(page, plan);
        if (document.Frequency.Count + document.CheckItems.Count == 0)
            return;
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"main-rules-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"main-rules-title\">主文规定</h2></div><div class=\"card-body\">");
        HandWrittenRules.Write(page, document.Frequency, document.CheckItems, document.Supervision);
        page.Raw("</div></section>");
    }

    private static void Fact(HandWrittenHtml page, string name, string value) =>
        page.Raw("<div class=\"datagrid-item\"><dt class=\"datagrid-title\">").Raw(name).Raw("</dt><dd class=\"datagrid-content\">").Text(value).Raw("</dd></div>");

    private static void Totals(HandWrittenHtml page, HandWrittenPlan plan)
    {
        var totals = plan.Document.Totals;
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"totals-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"totals-title\">主文任务</h2></div>");
        if (totals.Count == 0)
        {
            page.Raw("<div class=\"card-body text-secondary\">主文没有写明任务数量，数量见各附件。</div></section>");
            return;
        }

        var kinds = totals.Select(total => total.Kind).Distinct().Order().ToList();
        page.Raw("<div class=\"table-responsive\"><table class=\"table table-vcenter card-table\"><thead><tr><th scope=\"col\">范围</th>");
        foreach (var kind in kinds)
            page.Raw("<th scope=\"col\" class=\"text-end\">").Text(PlanWords.Of(kind)).Raw("</th>");
        page.Raw("</tr></thead><tbody>");
        foreach (var scope in totals.GroupBy(t => (t.Industry, t.Department)).OrderBy(g => g.Key.Department is not null).ThenBy(g => g.Key.Industry is not null))
        {
            page.Raw("<tr><th scope=\"row\" class=\"fw-normal\">").Text(NameOf(scope.Key.Industry, scope.Key.Department)).Raw("</th>");
            foreach (var kind in kinds)
            {
                page.Raw("<td class=\"text-end\">");
                foreach (var total in scope.Where(total => total.Kind == kind))
                    page.Raw("<a href=").Line(plan, total.Line).Raw(" title=\"原文第 ").Text(total.Line).Raw(" 行\">").Text(PlanWords.Bounded(total.Bound, total.Value, total.Unit)).Raw("</a>");
                page.Raw("</td>");
            }

            page.Raw("</tr>");
        }

        page.Raw("</tbody></table></div></section>");
    }

    private static string NameOf(Industry? industry, string? department) => (industry, department) switch
    {
        (null, null) => "合计",
        ({ } named, null) => PlanWords.Of(named),
        (null, { } one) => one,
        ({ } named, { } one) => $"{one}：{PlanWords.Of(named)}",
    };

    private static void Annexes(HandWrittenHtml page, HandWrittenPlan plan)
    {
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"annexes-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"annexes-title\">附件</h2></div><div><table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">附件</th><th scope=\"col\">标题</th><th scope=\"col\">责任科室</th><th scope=\"col\" class=\"text-end\">重点（家）</th><th scope=\"col\" class=\"text-end\">已排季度（家）</th><th scope=\"col\" class=\"text-end\">检查事项（项）</th></tr></thead><tbody>");
        foreach (var annex in plan.Document.Annexes)
            page.Raw("<tr><td data-label=\"附件\">").Text(annex.Number).Raw("</td><td><a href=\"/plans/").Text(plan.Id).Raw("?tab=annex-").Text(annex.Number).Raw("\">").Text(annex.Title)
                .Raw("</a></td>").Cell(annex.Department, "科室").Raw("<td class=\"text-end\" data-label=\"重点\">").Text(annex.Targets.Count).Raw("</td><td class=\"text-end\" data-label=\"已排季度\">")
                .Text(Scheduled(annex) == 0 && annex.Targets.Count > 0 ? "未排" : $"{Scheduled(annex)}")
                .Raw("</td><td class=\"text-end minor\">").Text(annex.CheckItems.Count).Raw("</td></tr>");
        page.Raw("</tbody><tfoot><tr><td colspan=\"3\">合计</td><td class=\"text-end\">").Text(plan.Document.Annexes.Sum(a => a.Targets.Count))
            .Raw("</td><td class=\"text-end\">").Text(plan.Document.Annexes.Sum(Scheduled)).Raw("</td><td class=\"text-end\">").Text(plan.Document.Annexes.Sum(a => a.CheckItems.Count)).Raw("</td></tr></tfoot></table></div></section>");
    }

    private static int Scheduled(PlanAnnex annex) => annex.Schedule.Where(s => s.Kind == ScheduleKind.Key).SelectMany(s => s.Targets).Distinct().Count();
}
