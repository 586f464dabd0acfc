using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>The expected ways in which a request about an inspection is refused.</summary>
public static class InspectionRefusals
{
    /// <summary>The days are no half days, or too many.</summary>
    public static readonly Refusal DaysInvalid = Refusal.Invalid("inspection.days_invalid", "检查天数请填 0.5 到 30 之间、以半天为单位的数，如 0.5、1、1.5。", "days");

    /// <summary>The day is still to come.</summary>
    public static readonly Refusal DayToCome = Refusal.Invalid("inspection.day_to_come", "检查日期还没有到，不能提前登记。请核对日期。", "on");

    /// <summary>The day is before the campaign was issued.</summary>
    public static readonly Refusal DayTooEarly = Refusal.Invalid("inspection.day_too_early", "检查日期早于方案下达的日期，请核对。", "on");

    /// <summary>No day is given.</summary>
    public static readonly Refusal DayMissing = Refusal.Invalid("inspection.day_missing", "请填写检查日期。", "on");

    /// <summary>The remark is too long.</summary>
    public static readonly Refusal RemarkTooLong = Refusal.Invalid("inspection.remark_too_long", "检查情况不能超过 1000 个字，请精简；具体问题请逐条登记。", "remark");

    /// <summary>Somebody who was there is not in the group's accepted rosters.</summary>
    public static readonly Refusal NotInGroup = Refusal.Invalid("inspection.member_unknown", "所选人员不在本组已受理的名单上，名单可能刚刚调整过。请重新选择参加人员。", "members");

    /// <summary>Nobody says why it could not be inspected.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("inspection.reason_missing", "请写明无法检查的原因，如停产、已关闭，1 到 500 个字。", "reason");

    /// <summary>What has findings was inspected.</summary>
    public static readonly Refusal HasFindings = Refusal.Conflict("inspection.has_findings", "这家企业已经登记了问题或材料，不能报为无法检查。确实没有检查的，请先删去登记的问题和材料。");

    /// <summary>The target is not inspected any more.</summary>
    public static readonly Refusal LeftOut = Refusal.Conflict("inspection.left_out", "这家企业已从本组检查对象中调出，不需要检查。请刷新检查对象清单。");

    /// <summary>There is no visit yet.</summary>
    public static readonly Refusal NotInspected = Refusal.Conflict("inspection.not_inspected", "请先登记检查日期、天数和参加人员，再登记问题和材料。");

    /// <summary>There is no such target or inspection for this caller.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("inspection.not_found", "没有找到这家检查对象。请从本组的检查对象清单重新打开。");

    /// <summary>There is no such finding.</summary>
    public static readonly Refusal FindingNotFound = Refusal.NotFound("inspection.finding_not_found", "没有找到这条问题，可能已被删去。请刷新页面。");

    /// <summary>There is no such file.</summary>
    public static readonly Refusal FileNotFound = Refusal.NotFound("inspection.file_not_found", "没有找到这份材料，可能已被删去。请刷新页面。");

    /// <summary>What the city has is not changed any more.</summary>
    public static readonly Refusal HandedOver = Refusal.Conflict("inspection.handed_over", "已经移交被检查市州，不能再改。如有新的问题，请另登记一条再移交。");

    /// <summary>Every finding was handed over, or there is none.</summary>
    public static readonly Refusal NothingToHandOver = Refusal.Conflict("inspection.nothing_to_hand_over", "没有待移交的问题，没有重复移交。");

    /// <summary>The same file is there already.</summary>
    public static readonly Refusal FileTwice = Refusal.Conflict("inspection.file_twice", "这份材料已经上传过，没有重复保存。");

    /// <summary>There are as many files as one inspection keeps.</summary>
    public static readonly Refusal TooManyFiles = Refusal.Conflict("inspection.too_many_files", $"每家企业最多保存 {Inspection.MostFiles} 份照片和材料。请删去不需要的再上传。");

    /// <summary>A file is neither a picture nor a PDF.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NoPicture(string name) => Refusal.Invalid("inspection.file_kind", $"“{name}”不是照片（JPG、PNG）或 PDF，没有保存。请换一种格式再上传。", "file");

    /// <summary>A file is too large.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The refusal.</returns>
    public static Refusal FileTooLarge(string name) => new(RefusalKind.TooLarge, "inspection.file_too_large",
        $"“{name}”超过 {AddedFile.MostBytes / (1024 * 1024)} MB，没有保存。请调低拍照分辨率或压缩后再上传。", "file");

    /// <summary>Somebody's licence is not valid on the day.</summary>
    /// <param name="detail">Who, and since when.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Unlicensed(string detail) => Refusal.Invalid("inspection.unlicensed", detail, "members");

    /// <summary>Fewer than two licensed officers were there.</summary>
    /// <param name="officers">How many.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooFewOfficers(int officers) => Refusal.Invalid("inspection.too_few_officers",
        $"持证执法人员{(officers == 0 ? "一名也没有" : $"只有 {officers} 名")}，不能少于 {Visit.LeastOfficers} 名（行政处罚法第四十二条）。请勾选到场的执法人员；专家不计。", "members");
}
