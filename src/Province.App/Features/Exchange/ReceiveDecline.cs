using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Exchange;

/// <summary>Notes on the sent envelope that its receiver did not take it, and why.</summary>
internal sealed class ReceiveDecline(ProvinceDb db, FactBoard facts) : IReceive
{
    public string Kind => DeclineNote.EnvelopeKind;

    public string Title => "未受理通知";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var note = DeclineNote.Read(envelope.Payload);
        var sent = await db.Outbox.AsNoTracking().SingleAsync(e => e.Id == envelope.AnswerTo, ct);
        // Set in the database, as the time of the answer is: the delivery loop may be noting the delivery of the same row at this moment.
        await db.Outbox.Where(e => e.Id == sent.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.DeclineCode, note.Code).SetProperty(e => e.DeclineReason, note.Reason), ct);
        var by = await db.Tenants.Where(tenant => tenant.Id == envelope.Sender).Select(tenant => tenant.Bureau).SingleAsync(ct);
        await facts.TellAsync(new EnvelopeDeclined(sent.Id, sent.Kind, sent.Payload, note.Reason, by, note.At), ct);
        return null;
    }
}
