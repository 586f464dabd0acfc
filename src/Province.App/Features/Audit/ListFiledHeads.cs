using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>The heads that a city filed, as its province keeps them.</summary>
internal static class ListFiledHeads
{
    [Needs(Right.ViewAudit)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<IReadOnlyList<AuditHead>> HandleAsync(TenantId city, CancellationToken ct) =>
            await db.FiledAuditHeads.Where(head => head.City == city).OrderBy(head => head.Number).Select(head => new AuditHead(head.Number, head.Hash)).ToListAsync(ct);
    }
}
