using Province.App.Exchange;
using Province.App.Shell.Components;
using Province.Domain.Exchange;

namespace Province.App.Features.Exchange;

/// <summary>What pages call the kinds, states and failures of the exchange.</summary>
internal static class ExchangeWords
{
    public static IReadOnlyDictionary<string, string> Kinds(IEnumerable<IReceive> receivers) =>
        receivers.ToDictionary(receiver => receiver.Kind, receiver => receiver.Title, StringComparer.Ordinal);

    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "投递中",
        DeliveryState.Failed => "投递失败",
        DeliveryState.Delivered => "已送达",
        DeliveryState.Answered => "已答复",
        DeliveryState.Declined => "未受理",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no name for this state."),
    };

    public static StatusTone ToneOf(DeliveryState state) => state switch
    {
        DeliveryState.Failed or DeliveryState.Declined => StatusTone.Late,
        DeliveryState.Waiting => StatusTone.Open,
        _ => StatusTone.Done,
    };

    /// <summary>What happened and what to do; a code that is not known here comes from a refusal of the receiver.</summary>
    public static string OfFailure(string code) => code switch
    {
        DeliveryFailures.NoRoute => "收件单位尚未开通，或不在可往来的范围内。请联系省级管理员。",
        DeliveryFailures.UnknownKind => "收件单位的系统不认识这类往来。请联系系统管理员升级后再投递。",
        DeliveryFailures.Altered => "内容与发出时的指纹不一致，已拒收。请联系系统管理员核查。",
        DeliveryFailures.FileMissing => "附件在本单位已找不到。请联系系统管理员核查。",
        DeliveryFailures.AnswersNothing => "答复的来件不存在。请联系系统管理员核查。",
        DeliveryFailures.Receiver => "收件单位的系统暂时不能受理。系统会自动再次投递，也可以现在重新投递。",
        _ => "收件单位没有受理。系统会自动再次投递；多次失败请联系系统管理员。",
    };
}
