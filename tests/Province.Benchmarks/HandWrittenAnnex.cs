using Province.App.Features.Plans.View;
using Province.Domain.Plans.Statements;

namespace Province.Benchmarks;

/// <summary>The tab of one annex.</summary>
internal static class HandWrittenAnnex
{
    internal static void Write(HandWrittenHtml page, HandWrittenPlan plan, PlanAnnex annex)
    {
        page.Raw("<h2 class=\"mb-1\">附件 ").Text(annex.Number).Raw("　").Text(annex.Title).Raw("</h2><p class=\"page-head-facts mb-3\"><span>责任科室：").Text(annex.Department ?? "文件未写明").Raw("</span>");
        if (annex.Industries.Count > 0)
            page.Raw("<span>行业：").Text(string.Join("、", annex.Industries.Select(industry => PlanWords.Of(industry)))).Raw("</span>");
        page.Raw("<a class=\"text-nowrap\" href=").Line(plan, annex.Line).Raw(">原文第 ").Text(annex.Line).Raw(" 行</a></p>");
        if (annex.Quotas.Count > 0)
            Quotas(page, plan, annex);
        if (annex.Targets.Count > 0)
            Targets(page, plan, annex);
        if (annex.Schedule.Count > 0)
            Schedule(page, plan, annex);
        if (annex.Baseline.Count > 0)
            Baseline(page, plan, annex);
        if (annex.Frequency.Count + annex.CheckItems.Count + annex.Supervision.Count == 0)
            return;
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"rules-title\"><div class=\"card-header\"><h3 class=\"card-title\" id=\"rules-title\">规定</h3></div><div class=\"card-body\">");
        HandWrittenRules.Write(page, annex.Frequency, annex.CheckItems, annex.Supervision);
        page.Raw("</div></section>");
    }

    private static HandWrittenHtml Section(HandWrittenHtml page, string id, string title) => page.Raw("<section class=\"card mb-3\" aria-labelledby=\"").Raw(id)
        .Raw("\"><div class=\"card-header\"><h3 class=\"card-title\" id=\"").Raw(id).Raw("\">").Raw(title).Raw("</h3></div>");

    private static void Quotas(HandWrittenHtml page, HandWrittenPlan plan, PlanAnnex annex)
    {
        Section(page, "quotas-title", "任务").Raw("<table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">方式</th><th scope=\"col\">对象</th><th scope=\"col\">科室</th><th scope=\"col\">时间</th><th scope=\"col\" class=\"text-end\">数量</th><th scope=\"col\" class=\"text-end\">原文</th></tr></thead><tbody>");
        foreach (var quota in annex.Quotas)
            page.Raw("<tr><td data-label=\"方式\">").Text(PlanWords.Of(quota.Kind)).Raw(quota.PartOf is null ? "</td><td>" : "</td><td class=\"ps-4\">").Text(quota.Category ?? "全部对象").Raw("</td>")
                .Cell(quota.Department, "科室").Cell(PlanWords.Quarters(quota.Quarters), "时间", quota.Quarters.Count == 0)
                .Raw("<td class=\"text-end\" data-label=\"数量\">").Text(Amount(quota))
                .Raw("</td><td class=\"text-end\" data-label=\"原文\"><a href=").Line(plan, quota.Line).Raw(">第 ").Text(quota.Line).Raw(" 行</a></td></tr>");
        page.Raw("</tbody></table></section>");
    }

    private static string Amount(PlanQuota quota) => quota switch
    {
        { Ratio: { } ratio } => $"{PlanWords.Number(ratio.Percent)}%{(ratio.Base is null ? null : $"（{ratio.Base}）")}",
        { Value: { } value } => PlanWords.Bounded(quota.Bound, value, quota.Unit),
        _ => "未写明",
    };

    private static void Targets(HandWrittenHtml page, HandWrittenPlan plan, PlanAnnex annex)
    {
        Section(page, "targets-title", $"重点检查对象（{annex.Targets.Count} 家）").Raw("<table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\" class=\"text-end\">序号</th><th scope=\"col\">名称</th><th scope=\"col\">类别</th><th scope=\"col\">责任科室</th><th scope=\"col\">县市区</th><th scope=\"col\">检查</th><th scope=\"col\">复查</th></tr></thead><tbody>");
        var inspections = annex.Schedule.Where(s => s.Kind == ScheduleKind.Key).SelectMany(s => s.Targets.Select(target => (Target: target, Line: s))).ToLookup(x => x.Target, x => x.Line);
        var again = annex.Schedule.Where(s => s.Kind == ScheduleKind.Reinspection).ToList();
        var number = 0;
        foreach (var target in annex.Targets)
        {
            var visits = inspections[target.Id].ToList();
            var revisits = again.Where(s => s.Targets.Contains(target.Id) || s.ReinspectionOf.Any(quarter => visits.Any(visit => visit.Quarters.Contains(quarter))));
            page.Raw("<tr><td class=\"text-end text-secondary minor\">").Text(++number).Raw("</td><td><a href=").Line(plan, target.Line).Raw(">").Text(target.Printed).Raw("</a></td>")
                .Cell(target.Category, "类别").Raw(target.Department is null ? "<td class=\"minor\" data-label=\"科室\">" : "<td data-label=\"科室\">").Text(target.Department ?? "—");
            if (target.Team is { } team)
                page.Raw("（").Text(team).Raw("）");
            page.Raw("</td>").Cell(target.County, "县市区").Raw("<td data-label=\"检查\">").Text(Quarters(visits)).Raw("</td><td data-label=\"复查\">").Text(Quarters(revisits)).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></section>");
    }

    private static string Quarters(IEnumerable<ScheduleLine> lines) =>
        string.Join("；", lines.Select(line => PlanWords.Quarters(line.Quarters)).Distinct()) is { Length: > 0 } text ? text : "—";

    private static void Schedule(HandWrittenHtml page, HandWrittenPlan plan, PlanAnnex annex)
    {
        Section(page, "schedule-title", "时间安排").Raw("<table class=\"table card-table table-cards\"><thead><tr><th scope=\"col\">时间</th><th scope=\"col\">方式</th><th scope=\"col\">科室</th><th scope=\"col\">安排</th></tr></thead><tbody>");
        foreach (var line in annex.Schedule.OrderBy(s => s.Quarters.Count == 0 ? 5 : s.Quarters[0]))
            page.Raw("<tr><td class=\"text-nowrap\" data-label=\"时间\"><a href=").Line(plan, line.Line).Raw(">").Text(PlanWords.Quarters(line.Quarters))
                .Raw("</a></td><td class=\"text-nowrap\" data-label=\"方式\">").Text(ScheduleKindNames.Of(line.Kind)).Raw("</td>")
                .Cell(line.Department, "科室").Raw("<td class=\"wide\">").Text(What(line)).Raw("</td></tr>");
        page.Raw("</tbody></table></section>");
    }

    private static string What(ScheduleLine line) => line switch
    {
        { Names.Count: > 0 } => string.Join("、", line.Names),
        { ReinspectionOf.Count: > 0 } => $"复查{PlanWords.Quarters(line.ReinspectionOf)}检查的企业",
        { Shape: ScheduleShape.None } => "无",
        _ => "见原文",
    };

    private static void Baseline(HandWrittenHtml page, HandWrittenPlan plan, PlanAnnex annex)
    {
        Section(page, "baseline-title", "基本情况").Raw("<table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">指标</th><th scope=\"col\" class=\"text-end\">数量</th><th scope=\"col\" class=\"text-end\">原文</th></tr></thead><tbody>");
        foreach (var figure in annex.Baseline)
            page.Raw(figure.PartOf is null ? "<tr><td>" : "<tr><td class=\"ps-4\">").Text(figure.Metric).Raw("</td><td class=\"text-end\" data-label=\"数量\">").Text(PlanWords.Bounded(figure.Bound, figure.Value, figure.Unit))
                .Raw("</td><td class=\"text-end\" data-label=\"原文\"><a href=").Line(plan, figure.Line).Raw(">第 ").Text(figure.Line).Raw(" 行</a></td></tr>");
        page.Raw("</tbody></table></section>");
    }
}
