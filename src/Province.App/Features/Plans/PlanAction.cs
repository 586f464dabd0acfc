using Province.App.Security;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>A button on a plan's page.</summary>
public sealed record PlanAction(string Text, string Href, bool IsMain)
{
    /// <summary>What this person can do with the plan now; what cannot be done is absent.</summary>
    internal static IReadOnlyList<PlanAction> For(ReadPlan.Response plan, Caller caller)
    {
        var state = plan.State;
        if (plan.Version.Number != state.Version)
            return [new("看当前版", $"/plans/{state.PlanId}", true)];
        var actions = new List<PlanAction>();
        if (state.Stage is PlanStage.Draft or PlanStage.Returned or PlanStage.Accepted && caller.Can(Right.PreparePlan))
            actions.Add(new(state.Stage == PlanStage.Accepted ? "年中调整" : "导入更正后的文件", $"/plans/import?plan={state.PlanId}", state.Stage == PlanStage.Returned));
        if (StepOf(plan, caller) is { } step)
            actions.Add(new(step.Button, $"/plans/{state.PlanId}/{step.Path}", true));
        return actions;
    }

    /// <summary>The one step that moves the plan on, if this person may take it.</summary>
    internal static PlanStepForm? StepOf(ReadPlan.Response plan, Caller caller)
    {
        var form = plan.State.Stage switch
        {
            PlanStage.Draft => PlanStepForm.Submission,
            PlanStage.InReview => PlanStepForm.Review,
            PlanStage.Reviewed => PlanStepForm.Approval,
            PlanStage.Approved => plan.Version.Issuance is null ? PlanStepForm.Issuance : PlanStepForm.Filing,
            _ => null,
        };
        var acted = caller.AccountId is { } me && form is not null && form.OtherPersonThan(plan.Persons).Contains(me);
        return form is not null && caller.Can(form.Right) && !acted ? form : null;
    }

    /// <summary>Who is to move next, for those who cannot.</summary>
    internal static string? WaitingFor(PlanStage stage) => stage switch
    {
        PlanStage.InReview => "等待法制审核",
        PlanStage.Reviewed => "等待局领导审批",
        PlanStage.Filed => "等待省应急管理厅受理",
        _ => null,
    };
}
