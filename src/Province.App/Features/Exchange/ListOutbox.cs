using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

/// <summary>What the tenant sent, and how each stands (发件).</summary>
public static class ListOutbox
{
    public sealed record Row
    {
        public required Guid EnvelopeId { get; init; }
        public required TenantId Receiver { get; init; }
        public required string ReceiverName { get; init; }
        public required string Kind { get; init; }
        public string KindName { get; init; } = "";
        public required string Subject { get; init; }
        public required DateTimeOffset SentAt { get; init; }
        public required DateTimeOffset? DeliveredAt { get; init; }
        public required DateTimeOffset? AnsweredAt { get; init; }
        public required int Attempts { get; init; }
        public required string? LastError { get; init; }

        /// <summary>Why the receiver did not take it: a code, or null.</summary>
        public required string? DeclineCode { get; init; }

        /// <summary>The same in words, or null.</summary>
        public required string? DeclineReason { get; init; }
        public DeliveryState State => DeliveryStates.Of(DeliveredAt, AnsweredAt, LastError, DeclineCode);
    }

    /// <param name="State">How they stand, or null for all.</param>
    /// <param name="Kind">What they are, or null for all.</param>
    public sealed record Filter(DeliveryState? State, string? Kind);

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-sentAt", row => row.EnvelopeId)
        .Add("sentAt", row => row.SentAt).Add("deliveredAt", row => row.DeliveredAt).Add("answeredAt", row => row.AnsweredAt)
        .Add("subject", row => row.Subject).Add("attempts", row => row.Attempts);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/exchange/outbox", async (ListQuery query, string? state, string? kind, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, FilterOf(state, kind), ct), ct))).WithName(nameof(ListOutbox));
        pages.MapGet("/exchange/outbox", async (ListQuery query, string? state, string? kind, Door door, CancellationToken ct) =>
            PageResults.Page<OutboxPage>(await door.CallAsync((Handler h) => h.ShowAsync(query, FilterOf(state, kind), ct), ct)));
    }

    private static Filter FilterOf(string? state, string? kind) =>
        new(ListQuery.Filter<DeliveryState>("state", state), string.IsNullOrWhiteSpace(kind) ? null : kind);

    [Needs(Right.ViewExchange)]
    internal sealed class Handler(ProvinceDb db, IEnumerable<IReceive> receivers)
    {
        internal async Task<Page<Row>> HandleAsync(ListQuery query, Filter filter, CancellationToken ct)
        {
            var outbox = db.Outbox.AsNoTracking().In(filter.State);
            if (filter.Kind is { } kind)
                outbox = outbox.Where(e => e.Kind == kind);
            if (query.Text is { } text)
                outbox = outbox.Where(e => e.Subject.Contains(text));
            var page = await Rows(outbox).PageAsync(query, Keys, ct);
            var kinds = ExchangeWords.Kinds(receivers);
            return page with { Items = [.. page.Items.Select(row => row with { KindName = kinds.GetValueOrDefault(row.Kind, row.Kind) })] };
        }

        internal async Task<OutboxPage.Shown> ShowAsync(ListQuery query, Filter filter, CancellationToken ct) =>
            new(await HandleAsync(query, filter, ct), query.Text, filter, ExchangeWords.Kinds(receivers));

        private IQueryable<Row> Rows(IQueryable<OutboxEnvelope> outbox) => outbox.Select(e => new Row
        {
            EnvelopeId = e.Id,
            Receiver = e.Receiver,
            ReceiverName = db.Tenants.Where(tenant => tenant.Id == e.Receiver).Select(tenant => tenant.Bureau).FirstOrDefault() ?? "未开通的单位",
            Kind = e.Kind,
            Subject = e.Subject,
            SentAt = e.SentAt,
            DeliveredAt = e.DeliveredAt,
            AnsweredAt = e.AnsweredAt,
            Attempts = e.Attempts,
            LastError = e.LastError,
            DeclineCode = e.DeclineCode,
            DeclineReason = e.DeclineReason,
        });
    }
}
