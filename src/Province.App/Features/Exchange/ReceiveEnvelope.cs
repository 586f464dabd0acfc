using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Files;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

/// <summary>The receiver's side of a delivery: inbox row, attached files, the handler's rows and the audit entry, in one transaction.</summary>
internal static class ReceiveEnvelope
{
    [Needs(Right.Operate)]
    internal sealed class Handler(ProvinceDb db, Session session, Reception reception, TimeProvider clock)
    {
        /// <param name="envelope">The sender's envelope, read in the sender's tenant.</param>
        /// <param name="files">Those of its files that the receiver does not hold yet, with their bytes.</param>
        internal async Task<Guid> HandleAsync(OutboxEnvelope envelope, IReadOnlyList<StoredFile> files, CancellationToken ct)
        {
            var receiver = reception.For(envelope.Kind);
            var arrived = new InboxEnvelope(session.Tenant, envelope, clock.GetUtcNow());
            db.Inbox.Add(arrived);
            db.Files.AddRange(files.Select(file => CopyOf(file, arrived)));
            // Saved first: a second delivery of the same envelope waits here for the unique key, not behind the handler.
            await db.SaveChangesAsync(ct);
            await MarkAnsweredAsync(arrived, ct);
            var refusal = await reception.TakeAsync(receiver, arrived, ct);
            var sender = await db.Tenants.Where(tenant => tenant.Id == arrived.Sender).Select(tenant => tenant.Bureau).SingleAsync(ct);
            session.Record("envelope", arrived.EnvelopeId, arrived.Subject, $"收到{sender}的{receiver.Title}，指纹 {arrived.Sha256[..16]}{(refusal is null ? null : $"；没有受理：{refusal.Detail}")}");
            return arrived.EnvelopeId;
        }

        private StoredFile CopyOf(StoredFile file, InboxEnvelope arrived)
        {
            var copy = new StoredFile(session.Tenant, file.Name, file.ContentType, file.Content.Bytes, arrived.ReceivedAt);
            return copy.Sha256 == file.Sha256
                ? copy
                : throw new DeliveryFailedException(DeliveryFailures.Altered, $"File {file.Sha256} of envelope {arrived.EnvelopeId} does not match its fingerprint.");
        }

        private async Task MarkAnsweredAsync(InboxEnvelope answer, CancellationToken ct)
        {
            if (answer.AnswerTo is not { } id)
                return;
            var asked = db.Outbox.Where(envelope => envelope.Id == id && envelope.Receiver == answer.Sender);
            if (!await asked.AnyAsync(ct))
                throw new DeliveryFailedException(DeliveryFailures.AnswersNothing, $"Envelope {answer.EnvelopeId} answers {id}, which {answer.Tenant} never sent to {answer.Sender}.");
            // Set in the database: the sender's loop may be noting the delivery of the same row at this moment.
            await asked.Where(envelope => envelope.AnsweredAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(envelope => envelope.AnsweredAt, answer.ReceivedAt), ct);
        }
    }
}
