using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>A party's device confirms that the typed last value is what lies in view (确认最后值).</summary>
internal static class ConfirmLastValue
{
    /// <param name="Fingerprint">Of the value that the device showed.</param>
    internal sealed record Request(string? Fingerprint);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draw-seat/confirmation", async (Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct)))
        .WithName(nameof(ConfirmLastValue));

    [Needs(Right.TakeDrawSeat)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<SeatView> HandleAsync(Request request, CancellationToken ct) =>
            steps.TakeAsync("确认最后值", (draw, role, at) => draw.Confirm(role, request.Fingerprint, at), ct);
    }
}
