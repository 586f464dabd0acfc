using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.App.Features.Plans;

/// <summary>Loads a plan for a step, at the revision that the caller saw, and records the step.</summary>
internal sealed class PlanSteps(ProvinceDb db, Session session, TimeProvider clock)
{
    /// <summary>Whether the city still works on the current version.</summary>
    public static bool IsOpen(PlanStage stage) => stage is PlanStage.Draft or PlanStage.InReview or PlanStage.Reviewed or PlanStage.Approved;

    public PlanActor Actor => new(session.Caller.Person, session.Caller.Name);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Plan> LoadAsync(Guid planId, ExpectedVersion expected, CancellationToken ct)
    {
        var plan = await db.Plans.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == planId, ct)
            ?? throw new RefusedException(PlanRefusals.NotFound);
        expected.Enforce(plan.Revision);
        return plan;
    }

    /// <summary>Takes a step on a plan and saves it.</summary>
    public async Task<PlanState> TakeAsync(Guid planId, ExpectedVersion expected, string what, Action<Plan, PlanActor, DateTimeOffset> step, CancellationToken ct)
    {
        var plan = await LoadAsync(planId, expected, ct);
        step(plan, Actor, Now);
        await SaveAsync(plan, what, ct);
        return PlanState.Of(plan);
    }

    public async Task SaveAsync(Plan plan, string what, CancellationToken ct)
    {
        session.Record("plan", plan.Id, $"{plan.Year} 年度计划第 {plan.CurrentVersion} 版", what);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What a step answers: where the plan stands now.</summary>
public sealed record PlanState(Guid PlanId, int Year, int Version, PlanStage Stage, int Revision)
{
    internal static TaggedOk<PlanState> Tagged(PlanState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    public static PlanState Of(Plan plan) => new(plan.Id, plan.Year, plan.CurrentVersion, plan.Stage, plan.Revision);
}
