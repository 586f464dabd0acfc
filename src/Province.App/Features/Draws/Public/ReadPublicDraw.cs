using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Public;

/// <summary>The public page of a draw and its certificate, for anybody, without signing in (抽取公示).</summary>
internal static class ReadPublicDraw
{
    private const string Address = "/public/draws/{tenant:int}/{number:int}";

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet(Address, async (int tenant, int number, PublicDoor door, CancellationToken ct) => TypedResults.Ok(await ReadAsync(tenant, number, door, ct)))
            .WithName(nameof(ReadPublicDraw)).ProducesProblem(StatusCodes.Status404NotFound).AllowAnonymous();
        api.MapGet($"{Address}/certificate", SendAsync).WithName($"{nameof(ReadPublicDraw)}Certificate").Produces<byte[]>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound).AllowAnonymous();
        pages.MapGet(Address, async (int tenant, int number, HttpContext http, PublicDoor door, CancellationToken ct) =>
            PageResults.Page<PublicDrawPage>(new PublicDrawPage.Shown(await ReadAsync(tenant, number, door, ct), $"{http.Request.Scheme}://{http.Request.Host}"))).AllowAnonymous();
        pages.MapGet($"{Address}/certificate", SendAsync).AllowAnonymous();
    }

    private static async Task<PublicDrawView> ReadAsync(int tenant, int number, PublicDoor door, CancellationToken ct)
    {
        var publisher = new TenantId(tenant);
        var row = await door.ReadAsync((IQueryable<PublicDraw> draws) => draws.Where(draw => draw.Publisher == publisher && draw.Number == number)
            .Select(PublicDrawView.Row.Of).SingleOrDefaultAsync(ct)) ?? throw new RefusedException(DrawRefusals.NotPublished);
        var others = await door.ReadAsync((IQueryable<PublicDraw> draws) => draws.Where(draw => draw.Publisher == publisher && draw.Subject == row.Subject && draw.Number != number)
            .OrderBy(draw => draw.Number).Select(draw => new PublicDrawView.Other(draw.Number, draw.Stage, draw.VoidReason)).ToListAsync(ct));
        var bureau = await door.ReadAsync((IQueryable<Tenant> tenants) => tenants.Where(known => known.Id == publisher).Select(known => known.Bureau).SingleAsync(ct));
        return PublicDrawView.Of(row, bureau, others);
    }

    private static async Task<IResult> SendAsync(int tenant, int number, PublicDoor door, CancellationToken ct)
    {
        var publisher = new TenantId(tenant);
        var certificate = await door.ReadAsync((IQueryable<PublicDraw> draws) => draws.Where(draw => draw.Publisher == publisher && draw.Number == number)
            .Select(draw => new { draw.Certificate }).SingleOrDefaultAsync(ct)) ?? throw new RefusedException(DrawRefusals.NotPublished);
        return TypedResults.File(certificate.Certificate ?? throw new RefusedException(DrawRefusals.NotReleased), "application/json", $"draw-{tenant}-{number}.json");
    }
}
