using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts;

/// <summary>The platform's operator opens a tenant; there is no page and no address for it.</summary>
internal static class AddTenant
{
    internal sealed record Request(TenantId Code, string Area, string Bureau);

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<TenantId> HandleAsync(Request request, CancellationToken ct)
        {
            if (session.Tenant != TenantId.Platform)
                throw new InvalidOperationException($"A tenant is opened by the platform, not by {session.Tenant}.");
            if (!request.Code.IsValid || request.Code == TenantId.Platform)
                throw new RefusedException(Refusal.Invalid("tenant.code_invalid", $"{request.Code} 不是省或市州的行政区划代码（六位，末两位为 00）。", "code"));
            if (string.IsNullOrWhiteSpace(request.Area) || string.IsNullOrWhiteSpace(request.Bureau))
                throw new RefusedException(Refusal.Invalid("tenant.name_missing", "请写明地区和单位名称。", "bureau"));
            if (await db.Tenants.AnyAsync(tenant => tenant.Id == request.Code, ct))
                throw new RefusedException(Refusal.Conflict("tenant.exists", $"{request.Code} 已经开通。"));
            db.Tenants.Add(new Tenant(request.Code, request.Area.Trim(), request.Bureau.Trim()));
            session.Record("tenant", request.Code, request.Bureau, $"开通：{request.Area}，{request.Bureau}。");
            return request.Code;
        }
    }
}
