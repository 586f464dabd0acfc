namespace Province.App.Features.Audit;

/// <summary>What people call the use cases that leave an audit entry; an entry keeps the use case's own name.</summary>
internal static class ActionNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AcceptFiledPlan"] = "受理计划",
        ["AcceptRoster"] = "受理名单",
        ["AcknowledgeDiscipline"] = "确认纪律要求",
        ["AddMember"] = "新增人员",
        ["AddRosterMember"] = "添加名单成员",
        ["AddTenant"] = "开通单位",
        ["AddUnit"] = "新增机构",
        ["AdmitGuest"] = "接纳外单位人员",
        ["AnswerExtension"] = "答复延期申请",
        ["ApprovePlan"] = "审批计划",
        ["ArrangeCampaign"] = "编组",
        ["AskExtension"] = "申请延期",
        ["AttachDocument"] = "添加方案附件",
        ["ChangeCampaign"] = "修改交叉执法方案",
        ["ChangePassword"] = "修改密码",
        ["ChangeRosterMember"] = "修改名单成员",
        ["CloseMember"] = "停用账号",
        ["DetachDocument"] = "移除方案附件",
        ["EndRole"] = "结束岗位",
        ["EndSessions"] = "在所有设备上退出",
        ["EnterTenant"] = "进入其他单位",
        ["EraseAuditDetail"] = "删除操作记录中的个人信息",
        ["ExplainDiagnostic"] = "说明问题理由",
        ["FileAuditHead"] = "报备操作记录封存",
        ["FilePlan"] = "报送计划",
        ["FileRoster"] = "报送名单",
        ["FillTenant"] = "载入演示数据",
        ["GiveRole"] = "授予岗位",
        ["ImportPlan"] = "导入计划",
        ["ImportScheme"] = "导入交叉执法方案",
        ["IssueCampaign"] = "下达交叉执法方案",
        ["IssuePlan"] = "登记印发",
        ["MakeCampaign"] = "建立交叉执法方案",
        ["MakeKey"] = "生成密钥",
        ["ReceiveEnvelope"] = "收到往来",
        ["RecordCampaign"] = "存档往年方案",
        ["RecordSignIn"] = "登录",
        ["RemoveRosterMember"] = "删去名单成员",
        ["RenameMember"] = "更改姓名",
        ["RenameUnit"] = "机构更名",
        ["ReopenMember"] = "恢复账号",
        ["ReplaceCity"] = "调整市州",
        ["ResetPassword"] = "重置密码",
        ["RetryDelivery"] = "重新投递",
        ["ReturnFiledPlan"] = "退回计划",
        ["ReturnRoster"] = "退回名单",
        ["ReviewPlan"] = "法制审核计划",
        ["RevokeKey"] = "撤销密钥",
        ["SubmitPlan"] = "送审计划",
        ["UnlockMember"] = "解除锁定",
    };

    /// <summary>The name of an action; an action of an earlier version keeps its own.</summary>
    public static string Of(string action) => All.GetValueOrDefault(action, action);
}
