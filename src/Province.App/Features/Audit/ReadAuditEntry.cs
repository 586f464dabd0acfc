using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>Opens one entry of the audit trail, with its seal.</summary>
public static class ReadAuditEntry
{
    /// <param name="CanErase">Whether the caller may erase the detail.</param>
    /// <param name="SealHash">The hash of its link; null until it is sealed, like <paramref name="Number"/>.</param>
    public sealed record Response(
        Guid EntryId, DateTimeOffset At, string ActorName, string Action, string ActionName, string SubjectKind, string SubjectId,
        string SubjectTitle, string? Detail, string DetailHash, long? Number, string? SealHash, bool CanErase);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        const string address = "/audit/{entryId:guid}";
        api.MapGet(address, async (Guid entryId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(entryId, ct), ct))).WithName(nameof(ReadAuditEntry));
        pages.MapGet(address, async (Guid entryId, Door door, CancellationToken ct) =>
            PageResults.Page<AuditEntryPage>(await door.CallAsync((Handler h) => h.HandleAsync(entryId, ct), ct)));
    }

    [Needs(Right.ViewAudit)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<Response> HandleAsync(Guid entryId, CancellationToken ct)
        {
            var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId, ct)
                ?? throw new RefusedException(AuditRefusals.NotFound);
            var seal = await db.AuditSeals.AsNoTracking().SingleOrDefaultAsync(s => s.EntryId == entryId, ct);
            return new Response(entry.Id, entry.At, entry.ActorName, entry.Action, ActionNames.Of(entry.Action), entry.SubjectKind, entry.SubjectId,
                entry.SubjectTitle, entry.Detail, entry.DetailHash, seal?.Number, seal?.Hash, CanErase(entry));
        }

        private bool CanErase(AuditEntry entry) =>
            session.Caller is { AccountId: { } me } caller && caller.Can(Right.EraseAudit) && entry.RefuseErasure(me) is null;
    }
}
