using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Lots;

/// <summary>The expected ways in which drawing an arrangement is refused.</summary>
public static class LotRefusals
{
    /// <summary>There is no such draw of this campaign.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("lots.not_found", "这次交叉执法没有这个抽签编组。请从方案的“编组”页重新打开。");

    /// <summary>There is no outcome yet.</summary>
    public static readonly Refusal NotDrawn = Refusal.Conflict("lots.not_drawn", "抽取还没有得出结果，不能采用。请先在抽取页得出结果。");

    /// <summary>The draw is void.</summary>
    public static readonly Refusal IsVoid = Refusal.Conflict("lots.void", "这次抽取已经作废，结果不能采用。请重新抽取。");

    /// <summary>The groups are built by other cities than when it was drawn.</summary>
    public static readonly Refusal GroupsChanged = Refusal.Conflict("lots.groups_changed", "抽取之后组建市州又有变动，结果套不上现在的组，没有采用。请恢复抽取时的组建市州，或者重新抽取。");

    /// <summary>It is not said what is to be drawn.</summary>
    public static readonly Refusal KindMissing = Refusal.Invalid("lots.kind_missing", "请选择抽签的事项：组建市州配对、被检查市州或指导人员。", "kind");

    /// <summary>The cities cannot be divided into groups of that size.</summary>
    /// <param name="cities">How many cities.</param>
    /// <param name="size">How many to a group.</param>
    /// <returns>The refusal.</returns>
    public static Refusal GroupSize(int cities, int size) =>
        Refusal.Invalid("lots.group_size", $"{cities} 个市州不能按每组 {size} 个分完。请改每组市州数，或者先在方案中注明不参加的市州。", "groupSize");

    /// <summary>No officer is named, or one twice, or too many.</summary>
    public static readonly Refusal Officers = Refusal.Invalid("lots.officers", "请填写指导人员，一行一名，不重复，1 到 40 名，每名不超过 30 个字。", "officers");

    /// <summary>Too few cities take part for a draw, or too many.</summary>
    public static readonly Refusal Cities = Refusal.Conflict("lots.cities", "参加的市州须为 2 到 40 个，才能抽签。请核对方案中注明不参加的市州。");

    /// <summary>The groups are not complete enough to draw whom they inspect or who guides them.</summary>
    /// <param name="finding">What is wrong; null when there are none.</param>
    /// <returns>The refusal.</returns>
    public static Refusal GroupsIncomplete(ArrangementFinding? finding) => Refusal.Conflict("lots.groups_incomplete",
        finding is null ? "还没有编组。请先抽签配对，或者手工填写各组的组建市州。" : $"各组的组建市州还不完整，不能抽签（{finding.Code}）：{finding.Message}");
}
