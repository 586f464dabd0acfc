using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Exchange;

/// <summary>Says, to the sender and in the log, that an envelope arrived and was not taken.</summary>
internal sealed class Decline(Outgoing outgoing, TimeProvider clock, ILogger<Decline> logger)
{
    private const int LongestSubject = 200;

    public void Send(InboxEnvelope envelope, Refusal why)
    {
        logger.LogWarning("{Tenant} did not take envelope {Envelope} ({Kind}) of {Sender}: {Code}.", envelope.Tenant, envelope.EnvelopeId, envelope.Kind, envelope.Sender, why.Code);
        var subject = $"未受理：{envelope.Subject}";
        outgoing.Send(envelope.Sender, new Letter(DeclineNote.EnvelopeKind, envelope.Thread, subject.Length > LongestSubject ? subject[..LongestSubject] : subject,
            new DeclineNote(envelope.Kind, why.Code, why.Detail, clock.GetUtcNow()).Write()) { AnswerTo = envelope.EnvelopeId });
    }
}
