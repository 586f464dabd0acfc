using Province.App.Security;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The legal reviewer passes a submitted version on to the leader, or sends it back (法制审核).</summary>
internal static class ReviewPlan
{
    [Needs(Right.ReviewPlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, int revision, Decision decision, CancellationToken ct) => decision.Approve
            ? steps.TakeAsync(planId, revision, "法制审核通过", (plan, actor, at) => plan.Pass(actor, at), ct)
            : steps.TakeAsync(planId, revision, $"法制审核退回：{decision.Reason}",
                (plan, actor, at) => plan.SendBack(PlanStage.InReview, decision.Reason, actor, at), ct);
    }
}
