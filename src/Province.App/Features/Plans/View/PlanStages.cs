using Province.App.Shell.Components;
using Province.Domain.Plans;

namespace Province.App.Features.Plans.View;

/// <summary>The colours of the stages; their words are the domain's.</summary>
internal static class PlanStages
{
    public static StatusTone ToneOf(PlanStage stage) => stage switch
    {
        PlanStage.Returned => StatusTone.Late,
        PlanStage.Approved => StatusTone.Soon,
        PlanStage.Accepted => StatusTone.Done,
        PlanStage.Draft => StatusTone.Quiet,
        _ => StatusTone.Open,
    };

    public static string NameOf(FiledPlanStage? stage) => stage switch
    {
        FiledPlanStage.Filed => "待受理",
        FiledPlanStage.Accepted => "已受理",
        FiledPlanStage.Returned => "已退回",
        _ => "未报",
    };

    public static StatusTone ToneOf(FiledPlanStage? stage) => stage switch
    {
        FiledPlanStage.Filed => StatusTone.Open,
        FiledPlanStage.Accepted => StatusTone.Done,
        FiledPlanStage.Returned => StatusTone.Late,
        _ => StatusTone.Quiet,
    };
}
