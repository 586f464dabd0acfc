using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>The head of a tenant's audit chain as it is now, to be kept where the database's owner does not reach.</summary>
internal static class ReadAuditHead
{
    [Needs(Right.ViewAudit)]
    internal sealed class Handler(ProvinceDb db)
    {
        /// <returns>The head, or null while nothing is sealed.</returns>
        internal Task<AuditHead?> HandleAsync(CancellationToken ct) =>
            db.AuditSeals.OrderByDescending(seal => seal.Number).Select(seal => new AuditHead(seal.Number, seal.Hash)).FirstOrDefaultAsync(ct);
    }
}
