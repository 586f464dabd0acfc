using Province.Domain.Refusals;
using Province.Draws;

namespace Province.Domain.Draws;

/// <summary>Why a step of a draw is refused.</summary>
public static class DrawRefusals
{
    /// <summary>There is no such draw for this caller.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("draw.not_found", "没有这次抽取，或者您无权查看。请从抽取登记簿进入。");

    /// <summary>The draw has no seat of that role.</summary>
    public static readonly Refusal NoSuchSeat = Refusal.NotFound("draw.no_such_seat", "这次抽取没有这个席位。请从抽取页面重新取得链接。");

    /// <summary>The link is not good: wrong, expired, or replaced by a newer one.</summary>
    public static readonly Refusal LinkNotGood = new(RefusalKind.Forbidden, "draw.link_not_good", "链接无效、已过期或者已换发。请主持人重新发放链接。");

    /// <summary>Somebody has not given a value and there is still time.</summary>
    public static readonly Refusal RevealsOpen = Refusal.Conflict("draw.reveals_open", "还有席位没有公开，公开截止时间也没有到。请等各席公开，或者到时再截止。");

    /// <summary>The operator types the last value and cannot confirm it too.</summary>
    public static readonly Refusal OperatorConfirms = Refusal.Conflict("draw.operator_confirms", "最后值由主持人录入，须由其他席位的设备确认。");

    /// <summary>What was confirmed is not what is typed now.</summary>
    public static readonly Refusal OtherValue = Refusal.Conflict("draw.other_value", "录入的最后值已经改变或者还没有录入。请核对现在显示的数字后再确认。");

    /// <summary>No last value was typed.</summary>
    public static readonly Refusal LastMissing = Refusal.Invalid("draw.last_missing", "请录入现场掷出或抽出的数字。", "typed");

    /// <summary>Something else than numbers was typed.</summary>
    public static readonly Refusal LastNotNumbers = Refusal.Invalid("draw.last_not_numbers", "最后值只能是数字。骰子写 30 个数字（0 至 9），号球之间用空格分开。", "typed");

    /// <summary>A draw of the same subject is open or valid.</summary>
    public static readonly Refusal SubjectTaken = Refusal.Conflict("draw.subject_taken", "这个事项已有进行中或有效的抽取。重新抽取之前，请先将它作废并写明理由。");

    /// <summary>The request names a pool file, which cannot be given here.</summary>
    public static readonly Refusal PoolFile = Refusal.Invalid("draw.pool_file", "名单请直接写在请求里（不超过 20,000 家）；更大的名单请用命令行工具抽取。", "request");

    /// <summary>There is no outcome yet.</summary>
    public static readonly Refusal NoCertificate = Refusal.Conflict("draw.no_certificate", "抽取还没有结果，没有证书。结果得出或者作废之后再下载。");

    /// <summary>Nobody is named who signs.</summary>
    public static readonly Refusal SignerMissing = Refusal.Invalid("draw.signer_missing", "请填写签字人姓名（不超过 60 字）。", "name");

    /// <summary>There is no drawn signature.</summary>
    public static readonly Refusal DrawingInvalid = Refusal.Invalid("draw.drawing_invalid", "请在签名框里手写签名。", "drawing");

    /// <summary>The reason is missing.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("draw.reason_missing", "请写明理由。", "reason");

    /// <summary>Nobody proposes what the device wants to sign.</summary>
    public static readonly Refusal NotProposed = Refusal.Conflict("draw.not_proposed", "没有提请作废，或者提请的内容已经改变。请核对现在显示的内容。");

    /// <summary>The seat agreed before.</summary>
    public static readonly Refusal AgreedAlready = Refusal.Conflict("draw.agreed_already", "本席位已经签字同意作废，没有重复签字。请等其他席位。");

    /// <summary>The certificate is public already.</summary>
    public static readonly Refusal ReleasedAlready = Refusal.Conflict("draw.released_already", "证书已经公开，没有重复办理。");

    /// <summary>Nothing is published under that address.</summary>
    public static readonly Refusal NotPublished = Refusal.NotFound("draw.not_published", "没有这次抽取的公示。请核对网址里的单位代码和抽取编号。");

    /// <summary>The certificate is not public yet.</summary>
    public static readonly Refusal NotReleased = Refusal.NotFound("draw.not_released", "证书尚未公开。抽中的企业在现场检查结束之前属于工作秘密，结束之后在这里公开证书。");

    /// <summary>The subject belongs to another part of the system, which opens its draws itself.</summary>
    public static readonly Refusal SubjectReserved = Refusal.Invalid("draw.subject_reserved", "这个事项编号由系统使用，不能手工填写。交叉执法的抽取请从方案的“抽取”页开启。", "subject");

    /// <summary>What the request itself shows would make the draw void for whoever points at it afterwards; nobody said that it was looked at.</summary>
    /// <param name="doubts">The reasons; never none.</param>
    /// <returns>The refusal, which names the first of them.</returns>
    public static Refusal Doubtful(IReadOnlyList<ProvableVoid> doubts) => Refusal.Conflict("draw.doubtful",
        $"名单里有 {doubts.Count} 处可以在抽取之后成为作废的理由，没有开启：{string.Join("；", doubts.Take(5).Select(doubt => doubt.Text))}{(doubts.Count > 5 ? " 等" : null)}。请改正名单；逐处核对无误的，注明已核对再开启。");

    internal static readonly DrawFault NoContinuation = new("draw.no_continuation", "rows",
        "这些企业退出之后，没有符合全部规则的补抽结果，没有办理。可以连同别的企业一起退出，再补抽。", "Nothing that keeps every rule could be drawn in their places.");

    internal static readonly DrawFault NothingAllowed = new("draw.impossible", "request", "没有符合全部规则的结果，请修改规则或者名单。", "No outcome keeps every rule.");

    /// <summary>Too few devices confirmed the last value.</summary>
    /// <param name="missing">How many more are needed.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotConfirmed(int missing) => Refusal.Conflict("draw.not_confirmed", missing > 0
        ? $"还须 {missing} 个非主持席位在各自设备上确认最后值。"
        : "还没有录入最后值。");

    /// <summary>The step does not belong to where the draw stands.</summary>
    /// <param name="stage">Where it stands.</param>
    /// <returns>The refusal.</returns>
    public static Refusal WrongStage(DrawStage stage) => Refusal.Conflict("draw.wrong_stage", $"抽取现在处于“{NameOf(stage)}”，不能做这一步。请刷新页面。");

    /// <summary>What people call a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>A Chinese word.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stage"/> is not a named value.</exception>
    public static string NameOf(DrawStage stage) => stage switch
    {
        DrawStage.Committing => "承诺",
        DrawStage.Revealing => "公开",
        DrawStage.Throwing => "掷骰",
        DrawStage.Drawn => "已抽出",
        DrawStage.Void => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };

    /// <summary>A fault of the draw library as a refusal.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>A conflict where the step came at the wrong time, else an invalid request; its code is the fault's.</returns>
    public static Refusal Of(DrawFault fault) => new(
        fault.Code is "record.order" or "record.time" or "commit.operator_first" or "commit.twice" or "draw.no_continuation" ? RefusalKind.Conflict : RefusalKind.Invalid,
        fault.Code, fault.Chinese, FieldOf(fault));

    internal static void Enforce(DrawFault? fault)
    {
        if (fault is not null)
            throw new RefusedException(Of(fault));
    }

    private static string? FieldOf(DrawFault fault) => fault.Code switch
    {
        "last.value" => "typed",
        _ when fault.Place.StartsWith("request", StringComparison.Ordinal) => "request",
        _ => null,
    };
}
