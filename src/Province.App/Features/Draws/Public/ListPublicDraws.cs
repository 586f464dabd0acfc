using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Public;

/// <summary>A tenant's register as anybody may see it: every number, void ones too, so that none can be missing unseen (抽取公示).</summary>
public static class ListPublicDraws
{
    private const string Address = "/public/draws/{tenant:int}";

    public sealed record Row
    {
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required DrawStage Stage { get; init; }
        public required bool Rehearsal { get; init; }
        public required string OpenHash { get; init; }
        public required DateTimeOffset OpenedAt { get; init; }
        public required DateTimeOffset? ReleasedAt { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-number", row => row.Number).Add("number", row => row.Number);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet(Address, async (int tenant, ListQuery query, PublicDoor door, CancellationToken ct) => TypedResults.Ok((await ReadAsync(tenant, query, door, ct)).Draws))
            .WithName(nameof(ListPublicDraws)).ProducesProblem(StatusCodes.Status404NotFound).AllowAnonymous();
        pages.MapGet(Address, async (int tenant, ListQuery query, PublicDoor door, CancellationToken ct) =>
        {
            var list = await ReadAsync(tenant, query, door, ct);
            return PageResults.Page<PublicDrawsPage>(new PublicDrawsPage.Shown(tenant, list.Publisher, list.Draws));
        }).AllowAnonymous();
    }

    private static async Task<(string Publisher, Page<Row> Draws)> ReadAsync(int tenant, ListQuery query, PublicDoor door, CancellationToken ct)
    {
        var publisher = new TenantId(tenant);
        var bureau = await door.ReadAsync((IQueryable<Tenant> tenants) => tenants.Where(known => known.Id == publisher).Select(known => known.Bureau).SingleOrDefaultAsync(ct))
            ?? throw new RefusedException(DrawRefusals.NotPublished);
        var page = await door.ReadAsync((IQueryable<PublicDraw> draws) => draws.Where(draw => draw.Publisher == publisher).Select(draw => new Row
        {
            Number = draw.Number, Title = draw.Title, Stage = draw.Stage, Rehearsal = draw.Rehearsal, OpenHash = draw.OpenHash, OpenedAt = draw.OpenedAt, ReleasedAt = draw.ReleasedAt,
        }).PageAsync(query, Keys, ct));
        return (bureau, page);
    }
}
