using Province.App.Security;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The leader approves a reviewed version, or sends it back (审批).</summary>
internal static class ApprovePlan
{
    [Needs(Right.ApprovePlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, int revision, Decision decision, CancellationToken ct) => decision.Approve
            ? steps.TakeAsync(planId, revision, "批准", (plan, actor, at) => plan.Approve(actor, at), ct)
            : steps.TakeAsync(planId, revision, $"审批退回：{decision.Reason}",
                (plan, actor, at) => plan.SendBack(PlanStage.Reviewed, decision.Reason, actor, at), ct);
    }
}
