using Province.Domain.Refusals;

namespace Province.Domain.Audit;

/// <summary>What the audit trail refuses.</summary>
public static class AuditRefusals
{
    /// <summary>There is no such entry in the caller's tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("audit.not_found", "没有找到这条操作记录。请从操作记录列表重新打开。");

    /// <summary>The detail was erased before.</summary>
    public static readonly Refusal ErasedAlready = Refusal.Conflict("audit.erased_already", "这条记录的内容已经删除，没有重复办理。");

    /// <summary>What records an erasure is never erased.</summary>
    public static readonly Refusal RecordsErasure = Refusal.Conflict("audit.records_erasure", "这条记录本身就是删除记录，写明了谁因何删除，必须保留。");

    /// <summary>Nobody erases what the own acts left.</summary>
    public static readonly Refusal OwnAct = Refusal.Forbidden("audit.own_act", "这是您本人办理的事项，不能由您删除其内容。请由另一位管理员或纪检人员办理。");

    /// <summary>An erasure needs a reason.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("audit.reason_missing", "请写明删除的理由和依据，5 到 500 个字；不要重复写出要删除的个人信息。", "reason");
}
