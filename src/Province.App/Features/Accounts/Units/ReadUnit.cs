using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

/// <summary>One unit of the tenant.</summary>
internal static class ReadUnit
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/units/{code}", async (string code, Door door, CancellationToken ct) =>
        {
            var unit = await door.CallAsync((Handler h) => h.HandleAsync(code, ct), ct);
            return Tagged.Ok(unit, unit.Version);
        })
        .WithName(nameof(ReadUnit)).WithSummary("One unit of the tenant.").ProducesProblem(StatusCodes.Status404NotFound);

    [Needs(Right.ViewMembers)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<UnitAnswer> HandleAsync(string code, CancellationToken ct)
        {
            var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct) ?? throw new RefusedException(UnitRefusals.NotFound);
            return UnitAnswer.Of(unit);
        }
    }
}
