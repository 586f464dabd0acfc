using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;

namespace Province.Domain.Campaigns;

/// <summary>What people call the kinds and stages of a campaign.</summary>
public static class CampaignNames
{
    /// <summary>What a date is for.</summary>
    /// <param name="kind">A named value.</param>
    /// <returns>Such as 名单报送.</returns>
    public static string Of(CampaignDateKind kind) => kind switch
    {
        CampaignDateKind.Roster => "名单报送",
        CampaignDateKind.Training => "集中培训",
        CampaignDateKind.Pool => "候选企业报送",
        CampaignDateKind.Completion => "检查完成",
        CampaignDateKind.ExtendedCompletion => "顺延完成",
        CampaignDateKind.Summary => "书面总结",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such date."),
    };

    /// <summary>Where a campaign stands.</summary>
    /// <param name="stage">A named value.</param>
    /// <returns>Such as 拟定中.</returns>
    public static string Of(CampaignStage stage) => stage switch { CampaignStage.Draft => "拟定中", CampaignStage.Issued => "已下达", _ => "往年存档" };

    /// <summary>Where a city's roster stands on its own desk.</summary>
    /// <param name="stage">A named value.</param>
    /// <returns>Such as 编报中.</returns>
    public static string Of(RosterStage stage) => stage switch
    {
        RosterStage.Draft => "编报中",
        RosterStage.Filed => "待受理",
        RosterStage.Accepted => "已受理",
        RosterStage.Returned => "已退回",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    /// <summary>Where a filing stands on the province's desk.</summary>
    /// <param name="stage">A named value, or null when none was filed.</param>
    /// <returns>Such as 未报.</returns>
    public static string Of(FilingStage? stage) => stage switch
    {
        null => "未报",
        FilingStage.Filed => "待受理",
        FilingStage.Accepted => "已受理",
        _ => "已退回",
    };

    /// <summary>Where a city's pool stands on its own desk.</summary>
    /// <param name="stage">A named value.</param>
    /// <returns>Such as 编报中.</returns>
    public static string Of(PoolStage stage) => stage switch
    {
        PoolStage.Draft => "编报中",
        PoolStage.Filed => "待受理",
        PoolStage.Accepted => "已受理",
        _ => "已退回",
    };

    /// <summary>What became of a request for more time.</summary>
    /// <param name="stage">A named value.</param>
    /// <returns>Such as 待审批.</returns>
    public static string Of(ExtensionStage stage) => stage switch
    {
        ExtensionStage.Asked => "待审批",
        ExtensionStage.Approved => "已批准",
        _ => "未批准",
    };

    /// <summary>What a member is.</summary>
    /// <param name="role">A named value.</param>
    /// <returns>执法人员 or 专家.</returns>
    public static string Of(RosterRole role) => role == RosterRole.Officer ? "执法人员" : "专家";

    /// <summary>What was done to a campaign.</summary>
    /// <param name="kind">A named value.</param>
    /// <returns>Such as 下达.</returns>
    public static string Of(CampaignStepKind kind) => kind switch
    {
        CampaignStepKind.Made => "建立",
        CampaignStepKind.TermsChanged => "修改方案",
        CampaignStepKind.Arranged => "编组",
        CampaignStepKind.Attached => "添加附件",
        CampaignStepKind.Detached => "移除附件",
        CampaignStepKind.Issued => "下达",
        CampaignStepKind.Replaced => "调整市州",
        CampaignStepKind.DatesMoved => "调整期限",
        CampaignStepKind.Amended => "调整方案内容",
        _ => "存档",
    };

    /// <summary>What a city did in a campaign, or what came to it.</summary>
    /// <param name="kind">A named value.</param>
    /// <returns>Such as 报送名单.</returns>
    public static string Of(AssignmentStepKind kind) => kind switch
    {
        AssignmentStepKind.Received => "收到下达",
        AssignmentStepKind.MemberAdded => "添加成员",
        AssignmentStepKind.MemberChanged => "修改成员",
        AssignmentStepKind.MemberRemoved => "删去成员",
        AssignmentStepKind.RosterFiled => "报送名单",
        AssignmentStepKind.RosterAccepted => "名单受理",
        AssignmentStepKind.RosterReturned => "名单退回",
        AssignmentStepKind.ExtensionAsked => "申请延期",
        AssignmentStepKind.ExtensionApproved => "批准延期",
        AssignmentStepKind.ExtensionRefused => "不批准延期",
        AssignmentStepKind.PoolImported => "导入候选企业",
        AssignmentStepKind.PoolFiled => "报送候选企业",
        AssignmentStepKind.PoolAccepted => "候选企业受理",
        AssignmentStepKind.PoolReturned => "候选企业退回",
        _ => "确认纪律要求",
    };

    /// <summary>What a kind of enterprise is called.</summary>
    /// <param name="kind">A named value.</param>
    /// <returns>Such as 金属冶炼.</returns>
    public static string Of(EnterpriseKind kind) => kind switch
    {
        EnterpriseKind.Smelting => "金属冶炼",
        EnterpriseKind.Casting => "深井铸造",
        EnterpriseKind.Cement => "水泥",
        EnterpriseKind.Dust => "粉尘涉爆",
        EnterpriseKind.Ammonia => "涉氨制冷",
        EnterpriseKind.ConfinedSpace => "有限空间",
        EnterpriseKind.OtherBuildingMaterials => "其他建材",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>What a draw of an arrangement decides.</summary>
    /// <param name="kind">A named value.</param>
    /// <returns>Such as 组建市州配对.</returns>
    public static string Of(LotKind kind) => kind switch { LotKind.Pairing => "组建市州配对", LotKind.Inspection => "被检查市州", _ => "指导人员" };

    /// <summary>How far such a draw is.</summary>
    /// <param name="stage">A named value.</param>
    /// <returns>Such as 待采用.</returns>
    public static string Of(LotStage stage) => stage switch { LotStage.Open => "抽取中", LotStage.Drawn => "待采用", LotStage.Applied => "已采用", _ => "已作废" };

    /// <summary>Where a summary stands.</summary>
    /// <param name="stage">A named value.</param>
    /// <returns>Such as 待受理.</returns>
    public static string Of(SummaryStage stage) => stage switch { SummaryStage.Draft => "编写中", SummaryStage.Filed => "待受理", SummaryStage.Accepted => "已受理", _ => "已退回" };

    /// <summary>The quotas, a sentence each.</summary>
    /// <param name="quotas">The quotas.</param>
    /// <returns>Such as 每组持证执法人员（含组长）不少于 4 名; none for a number that is not set.</returns>
    public static IEnumerable<string> Of(CampaignQuotas quotas)
    {
        if (quotas.OfficersPerGroup is { } officers)
            yield return $"每组持证执法人员（含组长）不少于 {officers} 名";
        if (quotas.ExpertsPerGroup is { } experts)
            yield return $"每组专家不少于 {experts} 名";
        if (quotas.EnterprisesPerCity is { } enterprises)
            yield return $"每个被检查市州检查企业不少于 {enterprises} 家";
        if (quotas.EnterprisesPerGroup is { } together)
            yield return $"每组检查企业合计不少于 {together} 家";
        if (quotas.CountiesPerCity is { } counties)
            yield return $"每个被检查市州的企业分布在不少于 {counties} 个县市区";
        foreach (var quota in quotas.Kinds)
            yield return Of(quota);
        if (quotas.DaysPerSmelter is { } days)
            yield return $"每家金属冶炼企业检查不少于 {days:0.#} 天";
    }

    internal static string Of(KindQuota quota)
    {
        var place = quota.Per == QuotaScope.Group ? "每组" : "每个被检查市州";
        var standIn = quota.StandIn is { } other ? $"（均没有{Of(other.InPlaceOf)}企业的，可以{Of(other.Kind)}企业代替）" : null;
        return $"{place}{string.Join("、", quota.Kinds.Select(Of))}企业合计不少于 {quota.AtLeast} 家{standIn}";
    }
}
