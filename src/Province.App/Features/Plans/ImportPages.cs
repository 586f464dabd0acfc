using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The page on which a document is imported.</summary>
internal static class ImportPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/plans/import", ShowAsync);
        pages.MapPost("/plans/import", ImportAsync);
    }

    private static async Task<IResult> ShowAsync(Guid? plan, Door door, CancellationToken ct)
    {
        door.Require(Right.PreparePlan);
        return PageResults.Page<ImportPage>(await FormAsync(door, plan, ct));
    }

    private static async Task<IResult> ImportAsync(HttpContext http, Door door, CancellationToken ct)
    {
        try
        {
            var request = await ImportForm.RequestAsync(http.Request, ct);
            var response = await door.CallAsync((ImportPlan.Handler h) => h.HandleAsync(request, ct), ct);
            var (errors, warnings) = (response.Figures.Errors, response.Figures.Warnings);
            var tab = response.Version > 1 ? "?tab=history" : errors + warnings > 0 ? "?tab=diagnostics" : "";
            return PageResults.Done(http, $"/plans/{response.PlanId}{tab}",
                $"已导入第 {response.Version} 版：{response.Figures.Annexes} 个附件，{response.Figures.Targets} 家重点企业，{errors} 个错误，{warnings} 个提醒");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind != RefusalKind.Forbidden)
        {
            var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : null;
            int? year = int.TryParse(form?["year"], out var asked) ? asked : null;
            var needsReason = refused.Refusal.Code == PlanRefusals.ReasonMissing.Code || form?.ContainsKey("reason") == true;
            return PageResults.Page<ImportPage>(new ImportPage.Shown(null, year, needsReason, form?["reason"], refused.Refusal),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<ImportPage.Shown> FormAsync(Door door, Guid? planId, CancellationToken ct)
    {
        if (planId is not { } id)
            return new ImportPage.Shown();
        var plan = await door.CallAsync((ReadPlan.Handler h) => h.HandleAsync(id, null, ct), ct);
        return new ImportPage.Shown(id, plan.State.Year, plan.State.Stage == PlanStage.Accepted);
    }
}
