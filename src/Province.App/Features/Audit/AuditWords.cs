using Province.Domain.Audit;

namespace Province.App.Features.Audit;

/// <summary>What pages call the ways in which a chain is broken.</summary>
internal static class AuditWords
{
    public static string Of(AuditFault fault) => fault switch
    {
        AuditFault.EntryAltered => "记录被修改",
        AuditFault.DetailAltered => "记录的内容被修改",
        AuditFault.ErasedWithoutRecord => "记录的内容被删除，且没有删除记录",
        AuditFault.EntryMissing => "记录缺失",
        AuditFault.SealMissing => "封存缺失",
        AuditFault.SealAltered => "封存被修改",
        AuditFault.Reordered => "记录的次序被调换",
        AuditFault.CutOff => "从这里起被截断，此后已报备的记录不见了",
        AuditFault.Rewritten => "与已报备的封存指纹不符，记录被整体改写",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There are no words for this fault."),
    };
}
