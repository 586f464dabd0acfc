using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The planner submits the current version to the legal reviewer (送审).</summary>
internal static class SubmitPlan
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/submission", async (Guid planId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PlanState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(planId, expected, ct), ct)))
        .WithName(nameof(SubmitPlan));

    [Needs(Right.PreparePlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, ExpectedVersion expected, CancellationToken ct) =>
            steps.TakeAsync(planId, expected, "送交法制审核", (plan, actor, at) => plan.Submit(actor, at), ct);
    }
}
