using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Exchange;

/// <summary>Says, to the sender and in the log, that an envelope arrived and was not taken.</summary>
internal sealed class Decline(Outgoing outgoing, TimeProvider clock, ILogger<Decline> logger)
{
    private const int LongestReason = 1000;

    public void Send(InboxEnvelope envelope, Refusal why)
    {
        logger.LogWarning("{Tenant} did not take envelope {Envelope} ({Kind}) of {Sender}: {Code}.", envelope.Tenant, envelope.EnvelopeId, envelope.Kind, envelope.Sender, why.Code);
        var note = new DeclineNote(why.Code, why.Detail.Length > LongestReason ? why.Detail[..LongestReason] : why.Detail, clock.GetUtcNow());
        outgoing.Send(envelope.Sender, new Letter(DeclineNote.EnvelopeKind, envelope.Thread, $"未受理：{envelope.Subject}", note.Write()) { AnswerTo = envelope.EnvelopeId });
    }
}
