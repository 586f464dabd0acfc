using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Data;
using Province.Domain.Draws;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>Gives the seats of a draw the links by which devices join; a link replaces the seat's earlier one and is shown once (发放席位链接).</summary>
public static class GiveSeatLinks
{
    private const int DaysGood = 30;

    /// <param name="Roles">The seats; all when absent.</param>
    public sealed record Request(IReadOnlyList<string>? Roles);

    /// <param name="Token">What the device sends as <c>Authorization: Capability …</c>.</param>
    public sealed record Link(string Role, string Name, string Token);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/seat-links", async (Guid drawId, Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(drawId, request, ct), ct)))
        .WithName(nameof(GiveSeatLinks));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(ProvinceDb db, DrawSteps steps)
    {
        internal async Task<IReadOnlyList<Link>> HandleAsync(Guid drawId, Request request, CancellationToken ct)
        {
            var draw = await steps.LoadAsync(drawId, ct);
            var seats = request.Roles is { Count: > 0 } roles ? [.. roles.Distinct().Select(draw.SeatOf)] : draw.Seats;
            var parts = seats.Select(seat => seat.Role).ToList();
            foreach (var old in await db.Capabilities.Where(c => c.SubjectId == drawId && parts.Contains(c.Part) && c.RevokedAt == null).ToListAsync(ct))
                old.Revoke(steps.Now);
            var links = seats.Select(seat => Give(draw, seat)).ToList();
            await steps.SaveAsync(draw, "发放席位链接：" + string.Join("、", seats.Select(seat => seat.Name)), ct);
            return links;
        }

        private Link Give(RegisteredDraw draw, DrawSeat seat)
        {
            var (text, hash) = ApiKeyText.New(draw.Tenant);
            var grant = new CapabilityGrant(Right.TakeDrawSeat, draw.Id, seat.Role, $"{seat.Name}（第 {draw.Number} 号抽取席位）");
            db.Capabilities.Add(new Capability(draw.Tenant, Guid.CreateVersion7(steps.Now), grant, hash, steps.Now.AddDays(DaysGood)));
            return new(seat.Role, seat.Name, text);
        }
    }
}
