using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

/// <summary>Opens one envelope that the tenant sent or received.</summary>
internal static class ReadEnvelope
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/exchange/inbox/{sender:int}/{envelopeId:guid}", async (int sender, Guid envelopeId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.ReceivedAsync(new TenantId(sender), envelopeId, ct), ct))).WithName("ReadEnvelopeReceived");
        api.MapGet("/exchange/outbox/{envelopeId:guid}", async (Guid envelopeId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.SentAsync(envelopeId, ct), ct))).WithName("ReadEnvelopeSent");
        MapPages(pages);
    }

    internal static string AddressOf(Guid sent) => $"/exchange/outbox/{sent}";

    private static void MapPages(IEndpointRouteBuilder pages)
    {
        const string received = "/exchange/inbox/{sender:int}/{envelopeId:guid}";
        const string sent = "/exchange/outbox/{envelopeId:guid}";
        pages.MapGet(received, async (int sender, Guid envelopeId, Door door, CancellationToken ct) => PageResults.Page<EnvelopePage>(
            new EnvelopePage.Shown(await door.CallAsync((Handler h) => h.ReceivedAsync(new TenantId(sender), envelopeId, ct), ct), $"/exchange/inbox/{sender}/{envelopeId}", false, false)));
        pages.MapGet(received + "/snapshot", async (int sender, Guid envelopeId, Door door, CancellationToken ct) =>
            Snapshot(await door.CallAsync((Handler h) => h.ReceivedAsync(new TenantId(sender), envelopeId, ct), ct)));
        pages.MapGet(sent, async (Guid envelopeId, Door door, CancellationToken ct) =>
        {
            var view = await door.CallAsync((Handler h) => h.SentAsync(envelopeId, ct), ct);
            var canRetry = view.Sending?.State == DeliveryState.Failed && door.Caller.Can(Right.RetryExchange);
            return PageResults.Page<EnvelopePage>(new EnvelopePage.Shown(view, AddressOf(envelopeId), true, canRetry));
        });
        pages.MapGet(sent + "/snapshot", async (Guid envelopeId, Door door, CancellationToken ct) =>
            Snapshot(await door.CallAsync((Handler h) => h.SentAsync(envelopeId, ct), ct)));
    }

    /// <summary>The bytes that the fingerprint is of.</summary>
    private static FileContentHttpResult Snapshot(EnvelopeView view) =>
        TypedResults.File(Encoding.UTF8.GetBytes(view.Payload), "application/json", $"{view.EnvelopeId}.json");

    [Needs(Right.ViewExchange)]
    internal sealed class Handler(ProvinceDb db, Session session, IEnumerable<IReceive> receivers)
    {
        internal async Task<EnvelopeView> ReceivedAsync(TenantId sender, Guid envelopeId, CancellationToken ct)
        {
            var envelope = await db.Inbox.AsNoTracking().SingleOrDefaultAsync(e => e.Sender == sender && e.EnvelopeId == envelopeId, ct)
                ?? throw new RefusedException(EnvelopeRefusals.NotFound);
            var answers = db.Outbox.Where(o => o.AnswerTo == envelopeId && o.Receiver == sender);
            var decline = await answers.Where(o => o.Kind == DeclineNote.EnvelopeKind).Select(o => o.Payload).FirstOrDefaultAsync(ct) is { } note ? DeclineNote.Read(note) : null;
            return new EnvelopeView
            {
                EnvelopeId = envelopeId,
                SenderName = await NameAsync(sender, ct),
                ReceiverName = await NameAsync(session.Tenant, ct),
                KindName = ExchangeWords.Kinds(receivers).GetValueOrDefault(envelope.Kind, envelope.Kind),
                Subject = envelope.Subject,
                Payload = envelope.Payload,
                Sha256 = envelope.Sha256,
                Files = await FilesAsync(envelope.Files, ct),
                SentAt = envelope.SentAt,
                ArrivedAt = envelope.ReceivedAt,
                AnsweredAt = await answers.OrderBy(o => o.SentAt).Select(o => (DateTimeOffset?)o.SentAt).FirstOrDefaultAsync(ct),
                AnswerTo = envelope.AnswerTo,
                Declined = decline?.Reason,
                DeclineCode = decline?.Code,
            };
        }

        internal async Task<EnvelopeView> SentAsync(Guid envelopeId, CancellationToken ct)
        {
            var envelope = await db.Outbox.AsNoTracking().SingleOrDefaultAsync(e => e.Id == envelopeId, ct)
                ?? throw new RefusedException(EnvelopeRefusals.NotFound);
            return new EnvelopeView
            {
                EnvelopeId = envelopeId,
                SenderName = await NameAsync(session.Tenant, ct),
                ReceiverName = await NameAsync(envelope.Receiver, ct),
                KindName = ExchangeWords.Kinds(receivers).GetValueOrDefault(envelope.Kind, envelope.Kind),
                Subject = envelope.Subject,
                Payload = envelope.Payload,
                Sha256 = envelope.Sha256,
                Files = await FilesAsync(envelope.Files, ct),
                SentAt = envelope.SentAt,
                ArrivedAt = envelope.DeliveredAt,
                AnsweredAt = envelope.AnsweredAt,
                AnswerTo = envelope.AnswerTo,
                Declined = envelope.DeclineReason,
                DeclineCode = envelope.DeclineCode,
                Sending = SendingOf(envelope),
            };
        }

        private static EnvelopeView.Delivery SendingOf(OutboxEnvelope envelope) => new(
            DeliveryStates.Of(envelope.DeliveredAt, envelope.AnsweredAt, envelope.LastError, envelope.DeclineCode), envelope.Attempts, envelope.LastTriedAt,
            envelope.DeliveredAt is null ? envelope.NextTryAt : null, envelope.LastError,
            envelope.LastError is { } code ? ExchangeWords.OfFailure(code) : null);

        private async Task<string> NameAsync(TenantId tenant, CancellationToken ct) =>
            await db.Tenants.Where(t => t.Id == tenant).Select(t => t.Bureau).SingleOrDefaultAsync(ct) ?? "未开通的单位";

        private async Task<IReadOnlyList<EnvelopeView.AttachedFile>> FilesAsync(List<string> attached, CancellationToken ct)
        {
            if (attached.Count == 0)
                return [];
            var held = await db.Files.Where(file => attached.Contains(file.Sha256))
                .Select(file => new EnvelopeView.AttachedFile(file.Sha256, file.Name, file.Length)).ToDictionaryAsync(file => file.Sha256, ct);
            return [.. attached.Select(sha256 => held.GetValueOrDefault(sha256, new EnvelopeView.AttachedFile(sha256, "附件已找不到", null)))];
        }
    }
}
