using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>The discipline office or an administrator erases the personal detail of one entry, with a reason; that it was done is an entry itself, and the chain still verifies.</summary>
internal static class EraseAuditDetail
{
    private const int LongestTitle = 200;

    internal sealed record Request(string? Reason);

    /// <param name="DetailHash">What stays of the detail.</param>
    internal sealed record Response(Guid EntryId, string DetailHash);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/audit/{entryId:guid}/erasure", async (Guid entryId, Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(entryId, request, ct), ct)))
        .WithName(nameof(EraseAuditDetail)).WithSummary("Erases the detail of one entry; its hash stays, and the erasure is recorded.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.EraseAudit), PersonOnly]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<Response> HandleAsync(Guid entryId, Request request, CancellationToken ct)
        {
            var entry = await db.AuditEntries.SingleOrDefaultAsync(e => e.Id == entryId, ct) ?? throw new RefusedException(AuditRefusals.NotFound);
            RefusedException.Enforce(entry.RefuseErasure(session.Caller.Person));
            if (request.Reason?.Trim() is not { Length: >= 5 and <= 500 } reason)
                throw new RefusedException(AuditRefusals.ReasonMissing);
            entry.EraseDetail(session.Caller.Person);
            var title = $"{ActionNames.Of(entry.Action)}：{entry.SubjectTitle}";
            session.Record("auditEntry", entry.Id, title.Length > LongestTitle ? title[..LongestTitle] : title, $"删除记录的内容。理由：{reason}");
            return new Response(entry.Id, entry.DetailHash);
        }
    }
}
