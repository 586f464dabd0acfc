using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>A party's device commits to a value that stays on it (承诺).</summary>
internal static class CommitValue
{
    /// <param name="Commitment">The hash of the specification, section 5.2; 64 lower-case hexadecimal digits.</param>
    internal sealed record Request(string? Commitment);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draw-seat/commitment", async (Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct)))
        .WithName(nameof(CommitValue));

    [Needs(Right.TakeDrawSeat)]
    internal sealed class Handler(ProvinceDb db, DrawSteps steps)
    {
        internal async Task<SeatView> HandleAsync(Request request, CancellationToken ct)
        {
            var commitment = request.Commitment ?? "";
            var isSeen = commitment.Length == 64 && await db.Draws.AnyAsync(d => d.Records.Contains(commitment), ct);
            return await steps.TakeAsync("承诺", (draw, role, at) => draw.Commit(role, commitment, _ => isSeen && !draw.Records.Contains(commitment, StringComparison.Ordinal), at), ct);
        }
    }
}
