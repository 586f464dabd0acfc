using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Plans.View;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Tenancy;

namespace Province.Benchmarks;

/// <summary>The plan's page as one would write it without components: for a draft of the planner's own, on its current version.</summary>
internal static class HandWrittenPlanPage
{
    internal static async Task AnswerAsync(HttpContext http, DatabaseOptions options)
    {
        var standing = http.Features.Get<Standing>()!;
        if (!standing.ToCaller().Can(Right.ViewPlans))
            throw new InvalidOperationException("The caller may not see plans.");
        var plan = await HandWrittenQueries.ReadAsync(options, standing.Tenant, standing.AccountId, Guid.Parse(http.Request.Path.Value!.AsSpan("/by-hand/".Length)));
        var tab = http.Request.Query["tab"].ToString();
        var page = new HandWrittenHtml(new StringBuilder(64 * 1024), http.RequestServices.GetRequiredService<HtmlEncoder>());
        HandWrittenFrame.Write(page, http, standing, new(plan.Version.Title, "/plans", plan.Waiting), _ =>
        {
            Head(page, plan);
            Tabs(page, plan, tab);
            if (plan.Document.Annexes.FirstOrDefault(annex => tab == $"annex-{annex.Number}") is { } shown)
                HandWrittenAnnex.Write(page, plan, shown);
            else
                HandWrittenOverview.Write(page, plan);
        });
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }

    private static void Head(HandWrittenHtml page, HandWrittenPlan plan)
    {
        page.Raw("<nav class=\"crumbs\" aria-label=\"位置\"><ol><li><a href=\"/plans\">年度计划</a></li></ol></nav><div class=\"page-head\"><div><h1>").Text(plan.Version.Title)
            .Raw("</h1><div class=\"page-head-facts\"><span class=\"badge status \">").Text(PlanRefusals.NameOf(plan.Stage))
            .Raw("</span><span>").Text(plan.Version.DocumentNumber is { } number ? $"已印发 {number}" : "尚未登记印发").Raw("</span><span>第 ").Text(plan.CurrentVersion)
            .Raw(" 版</span></div></div><div class=\"page-head-actions\"><a class=\"btn \" href=\"/plans/import?plan=").Text(plan.Id)
            .Raw("\">导入更正后的文件</a><a class=\"btn btn-primary\" href=\"/plans/").Text(plan.Id).Raw("/submission\">送审</a></div></div>");
    }

    private static void Tabs(HandWrittenHtml page, HandWrittenPlan plan, string tab)
    {
        page.Raw("<nav class=\"tabs\" aria-label=\"计划内容\">");
        Tab(page, plan, "overview", "总览", tab);
        foreach (var annex in plan.Document.Annexes)
            Tab(page, plan, $"annex-{annex.Number}", $"附件{annex.Number}", tab);
        Tab(page, plan, "diagnostics", $"问题（{plan.Version.Errors} 错误 {plan.Version.Warnings} 提醒）", tab);
        Tab(page, plan, "source", "原文", tab);
        Tab(page, plan, "history", "版本与历史", tab);
        page.Raw("<a href=\"/plans/").Text(plan.Id).Raw("/lines\">执行情况</a></nav>");
    }

    private static void Tab(HandWrittenHtml page, HandWrittenPlan plan, string name, string text, string current) =>
        page.Raw("<a href=\"/plans/").Text(plan.Id).Raw("?tab=").Text(name).Raw(name == current ? "\" aria-current=\"page\">" : "\">").Text(text).Raw("</a>");
}

/// <summary>A string builder that encodes what is not markup.</summary>
internal sealed class HandWrittenHtml(StringBuilder html, HtmlEncoder encoder)
{
    internal HandWrittenHtml Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    internal HandWrittenHtml Text(string? text)
    {
        html.Append(text is null ? null : encoder.Encode(text));
        return this;
    }

    internal HandWrittenHtml Text<T>(T value) where T : struct
    {
        html.Append(value);
        return this;
    }

    /// <summary>A cell with its label for phones, where an absent fact needs no line.</summary>
    internal HandWrittenHtml Cell(string? text, string label, bool isMinor = false) =>
        Raw(isMinor || text is null ? "<td class=\"minor\" data-label=\"" : "<td data-label=\"").Raw(label).Raw("\">").Text(text ?? "—").Raw("</td>");

    /// <summary>A link to the line of the source.</summary>
    internal HandWrittenHtml Line(HandWrittenPlan plan, int line) => Raw("\"/plans/").Text(plan.Id).Raw("?tab=source#L").Text(line).Raw("\"");

    public override string ToString() => html.ToString();
}
