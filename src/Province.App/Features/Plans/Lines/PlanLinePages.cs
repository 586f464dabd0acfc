using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Lines;

/// <summary>The pages of a plan's lines and of one of them.</summary>
internal static class PlanLinePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plans/{planId:guid}/lines", async (Guid planId, HttpContext http, Door door, CancellationToken ct) =>
            PageResults.Page<PlanLinesPage>(await ListAsync(planId, null, http, door, ct)));
        pages.MapPost("/plans/{planId:guid}/lines", ReportAsync);
        pages.MapGet("/plans/{planId:guid}/lines/{lineId}", async (Guid planId, string lineId, Door door, CancellationToken ct) =>
            PageResults.Page<PlanLinePage>(await ReadAsync(planId, lineId, null, door, ct)));
        pages.MapPost("/plans/{planId:guid}/lines/{lineId}", WithdrawAsync);
    }

    private static Task<IResult> ReportAsync(Guid planId, HttpContext http, Door door, CancellationToken ct) => FormState.TakeAsync<PlanLinesPage>(http, async (form, _) =>
    {
        var request = new ReportPlanLine.Request([.. form["lines"].OfType<string>()], form.Day("on"), form["remark"]);
        var answer = await door.CallAsync((ReportPlanLine.Handler h) => h.HandleAsync(planId, request, ct), ct);
        return (Query.With(http.Request), $"已登记 {answer.Reported} 项完成");
    }, async state => await ListAsync(planId, state, http, door, ct), ct);

    private static Task<IResult> WithdrawAsync(Guid planId, string lineId, HttpContext http, Door door, CancellationToken ct) => FormState.TakeAsync<PlanLinePage>(http, async (form, _) =>
    {
        if (form["step"] == "report")
        {
            var request = new ReportPlanLine.Request([lineId], form.Day("on"), form["remark"]);
            await door.CallAsync((ReportPlanLine.Handler h) => h.HandleAsync(planId, request, ct), ct);
            return ($"/plans/{planId}/lines/{lineId}", "已登记完成");
        }

        var withdrawal = new WithdrawPlanLineReport.Request(form.Whole("number"), form["reason"]);
        await door.CallAsync((WithdrawPlanLineReport.Handler h) => h.HandleAsync(planId, lineId, withdrawal, ct), ct);
        return ($"/plans/{planId}/lines/{lineId}", "已撤回登记");
    }, async state => await ReadAsync(planId, lineId, state, door, ct), ct);

    private static async Task<PlanLinesPage.Shown> ListAsync(Guid planId, FormState? form, HttpContext http, Door door, CancellationToken ct)
    {
        var query = http.Request.Query;
        var filter = ListPlanLines.Filter.Of(query["department"], query["quarter"], query["state"], query["industry"]);
        var list = ListQuery.From(query);
        var plan = await door.CallAsync((ReadPlan.Handler h) => h.HandleAsync(planId, null, ReadPlan.Parts.None, ct), ct);
        var lines = await door.CallAsync((ListPlanLines.Handler h) => h.HandleAsync(planId, list, filter, ct), ct);
        return new PlanLinesPage.Shown(plan, lines, new PlanLinesPage.Asked(filter, list.Text), door.Caller.Can(Right.ReportPlanLine), form ?? FormState.At(0));
    }

    private static async Task<PlanLinePage.Shown> ReadAsync(Guid planId, string lineId, FormState? form, Door door, CancellationToken ct)
    {
        var plan = await door.CallAsync((ReadPlan.Handler h) => h.HandleAsync(planId, null, ReadPlan.Parts.None, ct), ct);
        var line = await door.CallAsync((ReadPlanLine.Handler h) => h.HandleAsync(planId, lineId, ct), ct);
        return new PlanLinePage.Shown(plan, line, door.Caller.Can(Right.ReportPlanLine), form ?? FormState.At(0));
    }
}
