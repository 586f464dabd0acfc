using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.Benchmarks;

/// <summary>A use case that lists, written as those of the application are, with their sorting and paging.</summary>
internal static class TenantList
{
    internal const string Kind = "plan.filed";

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-sentAt", row => row.Id).Add("sentAt", row => row.SentAt);

    internal sealed record Row
    {
        public required Guid Id { get; init; }
        public required string Kind { get; init; }
        public required string Subject { get; init; }
        public required DateTimeOffset SentAt { get; init; }
        public required DateTimeOffset? DeliveredAt { get; init; }
    }

    [Needs(Right.ViewExchange)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, CancellationToken ct) => db.Outbox.AsNoTracking().Where(envelope => envelope.Kind == Kind)
            .Select(envelope => new Row { Id = envelope.Id, Kind = envelope.Kind, Subject = envelope.Subject, SentAt = envelope.SentAt, DeliveredAt = envelope.DeliveredAt })
            .PageAsync(query, Keys, ct);
    }
}
