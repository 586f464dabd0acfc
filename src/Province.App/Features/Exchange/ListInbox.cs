using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

/// <summary>What arrived for the tenant, and whether it answered (收件).</summary>
public static class ListInbox
{
    public sealed record Row
    {
        public required Guid EnvelopeId { get; init; }
        public required TenantId Sender { get; init; }
        public required string SenderName { get; init; }
        public required string Kind { get; init; }
        public string KindName { get; init; } = "";

        /// <summary>Whether the sender waits for an answer to this kind.</summary>
        public bool AwaitsAnswer { get; init; }
        public required string Subject { get; init; }
        public required DateTimeOffset SentAt { get; init; }
        public required DateTimeOffset ReceivedAt { get; init; }

        /// <summary>When the tenant answered it first; null when it has not, or when no answer is due.</summary>
        public required DateTimeOffset? AnsweredAt { get; init; }

        /// <summary>Whether it was not taken, and the sender told why.</summary>
        public required bool IsDeclined { get; init; }
    }

    /// <param name="Answered">True for those that were answered, false for those that wait for an answer, null for all.</param>
    /// <param name="Kind">What they are, or null for all.</param>
    public sealed record Filter(bool? Answered, string? Kind);

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-receivedAt", row => row.EnvelopeId)
        .Add("receivedAt", row => row.ReceivedAt).Add("sentAt", row => row.SentAt).Add("subject", row => row.Subject).Add("senderName", row => row.SenderName);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/exchange/inbox", async (ListQuery query, string? answered, string? kind, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, FilterOf(answered, kind), ct), ct))).WithName(nameof(ListInbox));
        pages.MapGet("/exchange/inbox", async (ListQuery query, string? answered, string? kind, Door door, CancellationToken ct) =>
            PageResults.Page<InboxPage>(await door.CallAsync((Handler h) => h.ShowAsync(query, FilterOf(answered, kind), ct), ct)));
    }

    private static Filter FilterOf(string? answered, string? kind) => new(
        string.IsNullOrWhiteSpace(answered) ? null : bool.TryParse(answered, out var yes) ? yes : throw ListQuery.Refused("answered", "answered 应为 true 或 false。"),
        string.IsNullOrWhiteSpace(kind) ? null : kind);

    [Needs(Right.ViewExchange)]
    internal sealed class Handler(ProvinceDb db, IEnumerable<IReceive> receivers)
    {
        internal async Task<Page<Row>> HandleAsync(ListQuery query, Filter filter, CancellationToken ct)
        {
            var inbox = db.Inbox.AsNoTracking();
            if (filter.Kind is { } kind)
                inbox = inbox.Where(e => e.Kind == kind);
            var awaited = receivers.Where(receiver => receiver.AwaitsAnswer).Select(receiver => receiver.Kind).ToHashSet(StringComparer.Ordinal);
            if (filter.Answered is { } answered)
                inbox = inbox.Where(e => db.Outbox.Any(o => o.AnswerTo == e.EnvelopeId && o.Receiver == e.Sender) == answered && (answered || awaited.Contains(e.Kind)));
            if (query.Text is { } text)
                inbox = inbox.Where(e => e.Subject.Contains(text));
            var page = await Rows(inbox).PageAsync(query, Keys, ct);
            var kinds = ExchangeWords.Kinds(receivers);
            return page with { Items = [.. page.Items.Select(row => row with { KindName = kinds.GetValueOrDefault(row.Kind, row.Kind), AwaitsAnswer = awaited.Contains(row.Kind) })] };
        }

        internal async Task<InboxPage.Shown> ShowAsync(ListQuery query, Filter filter, CancellationToken ct) =>
            new(await HandleAsync(query, filter, ct), query.Text, filter, ExchangeWords.Kinds(receivers));

        private IQueryable<Row> Rows(IQueryable<InboxEnvelope> inbox) => inbox.Select(e => new Row
        {
            EnvelopeId = e.EnvelopeId,
            Sender = e.Sender,
            SenderName = db.Tenants.Where(tenant => tenant.Id == e.Sender).Select(tenant => tenant.Bureau).FirstOrDefault() ?? "",
            Kind = e.Kind,
            Subject = e.Subject,
            SentAt = e.SentAt,
            ReceivedAt = e.ReceivedAt,
            AnsweredAt = db.Outbox.Where(o => o.AnswerTo == e.EnvelopeId && o.Receiver == e.Sender)
                .OrderBy(o => o.SentAt).Select(o => (DateTimeOffset?)o.SentAt).FirstOrDefault(),
            IsDeclined = db.Outbox.Any(o => o.AnswerTo == e.EnvelopeId && o.Receiver == e.Sender && o.Kind == DeclineNote.EnvelopeKind),
        });
    }
}
