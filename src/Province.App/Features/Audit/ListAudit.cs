using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>The audit trail: who did what to what, and when (操作记录).</summary>
public static class ListAudit
{
    public sealed record Row
    {
        public required Guid EntryId { get; init; }
        public required DateTimeOffset At { get; init; }
        public required string ActorName { get; init; }
        public required string Action { get; init; }
        public string ActionName => ActionNames.Of(Action);
        public required string SubjectKind { get; init; }
        public required string SubjectId { get; init; }
        public required string SubjectTitle { get; init; }

        /// <summary>What changed; null once it was erased on record.</summary>
        public required string? Detail { get; init; }

        /// <summary>Its number in the chain; null until it is sealed.</summary>
        public required long? Number { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-at", row => row.EntryId)
        .Add("at", row => row.At).Add("actorName", row => row.ActorName).Add("action", row => row.Action);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/audit", async (ListQuery query, HttpContext http, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, AuditFilter.Read(http.Request.Query), ct), ct))).WithName(nameof(ListAudit));
        pages.MapGet("/audit", async (ListQuery query, HttpContext http, Door door, CancellationToken ct) =>
        {
            var filter = AuditFilter.Read(http.Request.Query);
            return PageResults.Page<AuditPage>(new AuditPage.Shown(await door.CallAsync((Handler h) => h.HandleAsync(query, filter, ct), ct), query.Text, filter));
        });
    }

    internal static IQueryable<Row> Rows(ProvinceDb db, AuditFilter filter, string? text) =>
        filter.Apply(db.AuditEntries.AsNoTracking(), text).Select(entry => new Row
        {
            EntryId = entry.Id,
            At = entry.At,
            ActorName = entry.ActorName,
            Action = entry.Action,
            SubjectKind = entry.SubjectKind,
            SubjectId = entry.SubjectId,
            SubjectTitle = entry.SubjectTitle,
            Detail = entry.Detail,
            Number = db.AuditSeals.Where(seal => seal.EntryId == entry.Id).Select(seal => (long?)seal.Number).FirstOrDefault(),
        });

    [Needs(Right.ViewAudit)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, AuditFilter filter, CancellationToken ct) =>
            Rows(db, filter, query.Text).PageAsync(query, Keys, ct);
    }
}
