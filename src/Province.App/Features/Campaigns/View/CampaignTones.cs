using Province.App.Shell.Components;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;

namespace Province.App.Features.Campaigns.View;

/// <summary>The colours of the stages; their words are the domain's.</summary>
internal static class CampaignTones
{
    public static StatusTone Of(CampaignStage stage) => stage switch
    {
        CampaignStage.Draft => StatusTone.Open,
        CampaignStage.Issued => StatusTone.Done,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(RosterStage stage) => stage switch
    {
        RosterStage.Filed => StatusTone.Open,
        RosterStage.Accepted => StatusTone.Done,
        RosterStage.Returned => StatusTone.Late,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(FilingStage? stage) => stage switch
    {
        FilingStage.Filed => StatusTone.Open,
        FilingStage.Accepted => StatusTone.Done,
        FilingStage.Returned => StatusTone.Late,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(PoolStage stage) => stage switch
    {
        PoolStage.Filed => StatusTone.Open,
        PoolStage.Accepted => StatusTone.Done,
        PoolStage.Returned => StatusTone.Late,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(ExtensionStage stage) => stage switch
    {
        ExtensionStage.Asked => StatusTone.Soon,
        ExtensionStage.Approved => StatusTone.Done,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(SummaryStage stage) => stage switch
    {
        SummaryStage.Filed => StatusTone.Open,
        SummaryStage.Accepted => StatusTone.Done,
        SummaryStage.Returned => StatusTone.Late,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(LotStage stage) => stage switch
    {
        LotStage.Open => StatusTone.Open,
        LotStage.Drawn => StatusTone.Soon,
        LotStage.Applied => StatusTone.Done,
        _ => StatusTone.Quiet,
    };

    public static StatusTone Of(GroupStep step) => step is GroupStep.Acknowledged or GroupStep.Trained or GroupStep.HandedOver or GroupStep.Closed ? StatusTone.Done : step == GroupStep.Named ? StatusTone.Quiet : StatusTone.Open;

    public static string NameOf(GroupStep step) => step switch
    {
        GroupStep.Named => "报送名单",
        GroupStep.RosterFiled => "名单待受理",
        GroupStep.RosterAccepted => "确认纪律",
        GroupStep.Acknowledged => "人员到位",
        GroupStep.Trained => "已培训",
        GroupStep.Agreed => "已商定日期",
        GroupStep.Drawn => "已抽定对象",
        GroupStep.Inspecting => "正在检查",
        GroupStep.HandedOver => "已移交问题",
        GroupStep.SummaryFiled => "总结待受理",
        GroupStep.Closed => "办结",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no name for this step."),
    };
}
