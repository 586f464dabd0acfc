using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

/// <summary>A tenant gets one more department, team, county or park.</summary>
internal static class AddUnit
{
    internal sealed record Request(string? Code, string? Name, UnitKind? Kind);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/units", async (Request request, Door door, CancellationToken ct) =>
        {
            var unit = await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct);
            return Tagged.Created($"/api/v1/units/{unit.Code}", unit, unit.Version);
        })
        .WithName(nameof(AddUnit)).WithSummary("Adds a unit.").Idempotent()
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<UnitAnswer> HandleAsync(Request request, CancellationToken ct)
        {
            var code = request.Code?.Trim();
            var kind = request.Kind ?? throw new RefusedException(UnitRefusals.NoKind);
            RefusedException.Enforce(UnitRefusals.Refuse(session.Tenant, code, kind));
            if (await db.Units.AnyAsync(known => known.Code == code, ct))
                throw new RefusedException(UnitRefusals.Taken);
            var unit = new Unit(session.Tenant, code!, UnitRefusals.Named(request.Name), kind);
            db.Units.Add(unit);
            session.Record("unit", unit.Code, unit.Name, $"新增机构：{unit.Name}（{unit.Code}）。");
            return UnitAnswer.Of(unit);
        }
    }
}
