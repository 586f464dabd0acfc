using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>What people call a right.</summary>
internal static class RightNames
{
    public static string Of(Right right) => right switch
    {
        Right.ViewSelf => "查看本人信息",
        Right.ManageSelf => "管理本人账号",
        Right.ViewHome => "查看首页",
        Right.ViewPlans => "查看年度计划",
        Right.PreparePlan => "编制和报送年度计划",
        Right.ReviewPlan => "法制审核年度计划",
        Right.ApprovePlan => "审批年度计划",
        Right.ViewFiledPlans => "查看各市州报送的计划",
        Right.AnswerFiledPlan => "受理或退回报送的计划",
        Right.ViewCampaigns => "查看交叉执法",
        Right.OrganiseCampaign => "组织交叉执法",
        Right.IssueCampaign => "下达交叉执法方案",
        Right.ViewAssignments => "查看下达本市的交叉执法",
        Right.FileRoster => "编报交叉执法人员名单",
        Right.FilePool => "编报候选企业名单",
        Right.AcknowledgeDiscipline => "确认交叉执法纪律要求",
        Right.ViewFieldwork => "查看现场检查",
        Right.RecordFieldwork => "登记现场检查",
        Right.CloseFieldwork => "结束现场检查",
        Right.DecideDispute => "处理市州对问题的异议",
        Right.ViewReceivedFindings => "查看移交本市的问题",
        Right.AnswerFinding => "办理移交本市的问题",
        Right.ViewExchange => "查看往来",
        Right.RetryExchange => "重新投递",
        Right.ViewAudit => "查看操作记录",
        Right.EraseAudit => "删除操作记录中的个人信息",
        Right.ViewMembers => "查看人员和机构",
        Right.ManageMembers => "管理人员和机构",
        Right.ViewDraws => "查看抽取",
        Right.ConductDraw => "组织抽取",
        Right.ViewDrawSeat => "以席位查看抽取",
        Right.TakeDrawSeat => "以席位参加抽取",
        Right.ViewJobs => "查看后台任务",
        Right.ManageJobs => "重新执行或取消后台任务",
        Right.Operate => "系统自动办理",
        Right.RecordTraining => "登记集中培训",
        _ => OfDuties(right),
    };

    /// <summary>What the year asks for, by when, and that it was done.</summary>
    private static string OfDuties(Right right) => right switch
    {
        Right.ViewDeadlines => "查看期限和提醒记录",
        Right.ViewDeadlineWall => "查看各市州季度期限墙",
        Right.ConfirmDeadline => "登记期限办结",
        Right.ManageDeadlines => "管理期限规则",
        Right.ReportPlanLine => "登记计划任务完成",
        Right.PrepareQuarterSummary => "填写季度汇总说明",
        Right.FileQuarterSummary => "签字报送季度汇总",
        Right.ViewQuarterSummaries => "查看市州季度汇总",
        Right.AskDeadlineTime => "申请期限延期",
        Right.AnswerDeadlineTime => "答复期限延期申请",
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "There is no name for this right."),
    };
}
