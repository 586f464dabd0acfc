namespace Province.App.Features.Audit;

/// <summary>What people call the use cases that leave an audit entry; an entry keeps the use case's own name.</summary>
internal static class ActionNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AcceptFiledPlan"] = "受理计划",
        ["AddMember"] = "新增人员",
        ["AddTenant"] = "开通单位",
        ["AddUnit"] = "新增机构",
        ["AdmitGuest"] = "接纳外单位人员",
        ["ApprovePlan"] = "审批计划",
        ["ChangePassword"] = "修改密码",
        ["CloseMember"] = "停用账号",
        ["EndRole"] = "结束岗位",
        ["EndSessions"] = "在所有设备上退出",
        ["EnterTenant"] = "进入其他单位",
        ["EraseAuditDetail"] = "删除操作记录中的个人信息",
        ["ExplainDiagnostic"] = "说明问题理由",
        ["FileAuditHead"] = "报备操作记录封存",
        ["FilePlan"] = "报送计划",
        ["FillTenant"] = "载入演示数据",
        ["GiveRole"] = "授予岗位",
        ["ImportPlan"] = "导入计划",
        ["IssuePlan"] = "登记印发",
        ["ReceiveEnvelope"] = "收到往来",
        ["MakeKey"] = "生成密钥",
        ["RecordSignIn"] = "登录",
        ["RenameMember"] = "更改姓名",
        ["RenameUnit"] = "机构更名",
        ["ReopenMember"] = "恢复账号",
        ["ResetPassword"] = "重置密码",
        ["RetryDelivery"] = "重新投递",
        ["ReturnFiledPlan"] = "退回计划",
        ["ReviewPlan"] = "法制审核计划",
        ["RevokeKey"] = "撤销密钥",
        ["SubmitPlan"] = "送审计划",
        ["UnlockMember"] = "解除锁定",
    };

    /// <summary>The name of an action; an action of an earlier version keeps its own.</summary>
    public static string Of(string action) => All.GetValueOrDefault(action, action);
}
