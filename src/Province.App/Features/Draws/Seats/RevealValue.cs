using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>A party's device gives the value that it committed to (公开).</summary>
internal static class RevealValue
{
    /// <param name="Value">The 32 bytes, 64 lower-case hexadecimal digits.</param>
    internal sealed record Request(string? Value);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draw-seat/value", async (Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct)))
        .WithName(nameof(RevealValue));

    [Needs(Right.TakeDrawSeat)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<SeatView> HandleAsync(Request request, CancellationToken ct) =>
            steps.TakeAsync("公开随机数", (draw, role, at) => draw.Reveal(role, request.Value ?? "", at), ct);
    }
}
