using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>A city files the head of its audit chain with its province, so that the chain can no longer be cut off or written anew unseen.</summary>
internal static class FileAuditHead
{
    [Needs(Right.Operate)]
    internal sealed class Handler(ProvinceDb db, Session session, Outgoing outgoing)
    {
        internal async Task<long> HandleAsync(CancellationToken ct)
        {
            var head = await db.AuditSeals.OrderByDescending(seal => seal.Number).Select(seal => new AuditHead(seal.Number, seal.Hash)).FirstAsync(ct);
            var subject = $"操作记录封存至第 {head.Number} 条";
            outgoing.Send(session.Tenant.Province, new Letter(FiledAuditHead.Kind, "audit", subject, JsonSerializer.Serialize(head, JsonSerializerOptions.Web)));
            session.Record("audit", head.Number, subject, $"封存指纹 {head.Hash}");
            return head.Number;
        }
    }
}
