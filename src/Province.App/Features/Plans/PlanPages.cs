using System.Globalization;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The pages of one plan and of its steps.</summary>
internal static class PlanPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plans/{planId:guid}", ShowAsync);
        pages.MapPost("/plans/{planId:guid}/explanations", ExplainAsync);
        foreach (var step in PlanStepForm.All)
        {
            pages.MapGet($"/plans/{{planId:guid}}/{step.Path}", (Guid planId, Door door, CancellationToken ct) => AskAsync(step, planId, door, ct));
            pages.MapPost($"/plans/{{planId:guid}}/{step.Path}", (Guid planId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
                TakeAsync(step, planId, http, door, signature, ct));
        }
    }

    private static async Task<IResult> ShowAsync(Guid planId, int? version, string? tab, Door door, CancellationToken ct)
    {
        var plan = await door.CallAsync((ReadPlan.Handler h) => h.HandleAsync(planId, version, PartsOf(tab), ct), ct);
        var changes = tab == "history" && plan.Version.Number > 1
            ? await door.CallAsync((ComparePlanVersions.Handler h) => h.HandleAsync(planId, plan.Version.Number, ct), ct)
            : [];
        var canExplain = door.Caller.Can(Right.PreparePlan) && plan.Version.Number == plan.State.Version && PlanSteps.IsOpen(plan.State.Stage);
        return PageResults.Page<PlanPage>(new PlanPage.Shown(plan, tab ?? "overview", PlanAction.For(plan, door.Caller),
            PlanAction.StepOf(plan, door.Caller) is null ? PlanAction.WaitingFor(plan.State.Stage) : null, canExplain, changes));
    }

    private static ReadPlan.Parts PartsOf(string? tab) => tab switch
    {
        "diagnostics" or "source" => ReadPlan.Parts.Findings,
        "history" => ReadPlan.Parts.Steps,
        _ => ReadPlan.Parts.None,
    };

    private static async Task<IResult> ExplainAsync(Guid planId, HttpContext http, Door door, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var request = new ExplainDiagnostic.Request(form["key"], form["reason"]);
        await door.CallAsync((ExplainDiagnostic.Handler h) => h.HandleAsync(planId, request, ct), ct);
        return PageResults.Done(http, $"/plans/{planId}?tab=diagnostics#F-{request.Key}", "已保存说明");
    }

    private static async Task<IResult> AskAsync(PlanStepForm step, Guid planId, Door door, CancellationToken ct)
    {
        door.Require(step.Right);
        var plan = await door.CallAsync((ReadPlan.Handler h) => h.HandleAsync(planId, null, ct), ct);
        return PlanAction.StepOf(plan, door.Caller) == step
            ? PageResults.Page<PlanStepPage>(new PlanStepPage.Shown(plan, step, plan.State.Revision.ToString(CultureInfo.InvariantCulture)))
            : TypedResults.LocalRedirect($"/plans/{planId}");
    }

    private static async Task<IResult> TakeAsync(PlanStepForm step, Guid planId, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(step.Right);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            if (step.Signs)
                await signature.EnforceAsync(form["password"], ct);
            await PlanStepCalls.TakeAsync(step, planId, form, door, ct);
            return PageResults.Done(http, $"/plans/{planId}", Said(step, form));
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            var plan = await door.CallAsync((ReadPlan.Handler h) => h.HandleAsync(planId, null, ct), ct);
            return PageResults.Page<PlanStepPage>(new PlanStepPage.Shown(plan, step, form["revision"].ToString(), refused.Refusal, form),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static string Said(PlanStepForm step, IFormCollection form) => form["decision"] == "sendBack" ? "已退回编制人员" : step.Path switch
    {
        "submission" => "已送审",
        "review" => "审核通过，已交局领导审批",
        "approval" => "已批准",
        "issuance" => "已登记印发",
        _ => "已报送省应急管理厅",
    };
}
