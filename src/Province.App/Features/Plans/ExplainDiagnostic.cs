using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The planner says why a diagnostic may stand (说明理由); the reason goes to the province with the plan.</summary>
internal static class ExplainDiagnostic
{
    internal sealed record Request(string? Key, string? Reason);

    internal sealed record Response(string Key, string Reason, string By, DateTimeOffset At);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/explanations", async (Guid planId, Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(planId, request, ct), ct)))
        .WithName(nameof(ExplainDiagnostic));

    [Needs(Right.PreparePlan)]
    internal sealed class Handler(ProvinceDb db, PlanSteps steps, Session session)
    {
        internal async Task<Response> HandleAsync(Guid planId, Request request, CancellationToken ct)
        {
            var reason = Checked(request.Reason);
            var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == planId, ct) ?? throw new RefusedException(PlanRefusals.NotFound);
            if (!PlanSteps.IsOpen(plan.Stage))
                throw new RefusedException(PlanRefusals.WrongStage(plan.Stage, "说明理由"));
            var content = await db.PlanContents.AsNoTracking().SingleAsync(c => c.PlanId == planId && c.Number == plan.CurrentVersion, ct);
            var diagnostic = content.ReadDiagnostics().FirstOrDefault(d => DiagnosticExplanation.KeyOf(d) == request.Key)
                ?? throw new RefusedException(PlanRefusals.DiagnosticNotFound);
            var explanation = await db.DiagnosticExplanations.SingleOrDefaultAsync(e => e.PlanId == planId && e.Key == request.Key, ct);
            if (explanation is null)
                db.DiagnosticExplanations.Add(explanation = new DiagnosticExplanation(plan.Tenant, planId, diagnostic, reason, steps.Actor.Name, steps.Now));
            else
                explanation.Change(reason, steps.Actor.Name, steps.Now);
            session.Record("plan", planId, $"{plan.Year} 年度计划第 {plan.CurrentVersion} 版", $"说明 {diagnostic.Code}：{reason}");
            await db.SaveChangesAsync(ct);
            return new Response(explanation.Key, explanation.Reason, explanation.By, explanation.At);
        }

        private static string Checked(string? reason) => string.IsNullOrWhiteSpace(reason)
            ? throw new RefusedException(PlanRefusals.ReasonMissing)
            : reason.Trim() is { Length: <= 500 } trimmed ? trimmed : throw new RefusedException(PlanRefusals.ReasonTooLong);
    }
}
