using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The leader approves a reviewed version, or sends it back (审批).</summary>
internal static class ApprovePlan
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/approval", async (Guid planId, Decision decision, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PlanState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(planId, expected, decision, ct), ct)))
        .WithName(nameof(ApprovePlan));

    [Needs(Right.ApprovePlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, ExpectedVersion expected, Decision decision, CancellationToken ct) => decision.Approve
            ? steps.TakeAsync(planId, expected, "批准", (plan, actor, at) => plan.Approve(actor, at), ct)
            : steps.TakeAsync(planId, expected, $"审批退回：{decision.Reason}",
                (plan, actor, at) => plan.SendBack(PlanStage.Reviewed, decision.Reason, actor, at), ct);
    }
}
