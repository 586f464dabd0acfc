using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Amendments;

/// <summary>The expected ways in which amending an issued campaign is refused.</summary>
public static class AmendmentRefusals
{
    /// <summary>An amendment needs a reason.</summary>
    public static readonly Refusal Reason = Refusal.Invalid("amendment.reason_invalid", "请写明调整方案内容的理由，1 到 500 个字；各市州都会看到。", "reason");

    /// <summary>Nothing becomes another.</summary>
    public static readonly Refusal Same = Refusal.Invalid("amendment.same", "数量要求和检查内容都没有改动。请至少改一项。", "checkItems");

    /// <summary>Every check item was taken out.</summary>
    public static readonly Refusal NoItems = Refusal.Invalid("amendment.no_items", "检查内容至少保留一条。", "checkItems");

    /// <summary>It is a draft or a record.</summary>
    public static readonly Refusal NotIssued = Refusal.Conflict("amendment.not_issued", "方案没有下达。拟定中的方案请用“修改方案”。");

    /// <summary>A group was at an enterprise already.</summary>
    public static readonly Refusal Visited = Refusal.Conflict("amendment.visited", "已有组登记了现场检查，检查内容不能再改，没有办理：先后检查的企业须按同样的内容检查。");

    /// <summary>What is to be inspected is drawn by the quotas as they are.</summary>
    /// <param name="number">The number of the draw in the register.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DrawOpen(int number) => Refusal.Conflict("amendment.draw_open",
        $"第 {number} 号抽取已按现在的数量要求开启，数量要求不能再改，没有办理。抽取作废之后才能调整。");
}
