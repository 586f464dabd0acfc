using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

/// <summary>A unit has another name; what was written under the old one keeps it.</summary>
internal static class RenameUnit
{
    internal sealed record Request(string? Name);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/units/{code}", async (string code, Request request, ExpectedVersion version, Door door, CancellationToken ct) =>
        {
            var unit = await door.CallAsync((Handler h) => h.HandleAsync(code, request, version, ct), ct);
            return Tagged.Ok(unit, unit.Version);
        })
        .WithName(nameof(RenameUnit)).WithSummary("Renames a unit.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<UnitAnswer> HandleAsync(string code, Request request, ExpectedVersion version, CancellationToken ct)
        {
            var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct) ?? throw new RefusedException(UnitRefusals.NotFound);
            version.Enforce(UnitAnswer.Of(unit).Version);
            var (before, name) = (unit.Name, UnitRefusals.Named(request.Name));
            var renamed = await db.Units.Where(u => u.Code == code && u.Name == before).ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, name), ct);
            if (renamed == 0)
                throw new RefusedException(VersionRefusals.Stale);
            session.Record("unit", code, name, $"机构名称由“{before}”改为“{name}”。");
            return UnitAnswer.Of(new Unit(session.Tenant, code, name, unit.Kind));
        }
    }
}
