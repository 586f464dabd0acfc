using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The planner submits the current version to the legal reviewer (送审).</summary>
internal static class SubmitPlan
{
    [Needs(Right.PreparePlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, int revision, CancellationToken ct) =>
            steps.TakeAsync(planId, revision, "送交法制审核", (plan, actor, at) => plan.Submit(actor, at), ct);
    }
}
