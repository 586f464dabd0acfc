using Province.Domain.Refusals;

namespace Province.App.Features.Exchange;

internal static class EnvelopeRefusals
{
    public static Refusal NotFound { get; } = Refusal.NotFound("envelope.not_found", "没有找到这件往来。请从收件或发件列表重新打开。");
}
