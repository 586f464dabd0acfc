using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The legal reviewer passes a submitted version on to the leader, or sends it back (法制审核).</summary>
internal static class ReviewPlan
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/review", async (Guid planId, Decision decision, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PlanState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(planId, expected, decision, ct), ct)))
        .WithName(nameof(ReviewPlan));

    [Needs(Right.ReviewPlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, ExpectedVersion expected, Decision decision, CancellationToken ct) => decision.Approve
            ? steps.TakeAsync(planId, expected, "法制审核通过", (plan, actor, at) => plan.Pass(actor, at), ct)
            : steps.TakeAsync(planId, expected, $"法制审核退回：{decision.Reason}",
                (plan, actor, at) => plan.SendBack(PlanStage.InReview, decision.Reason, actor, at), ct);
    }
}
