using Province.App.Security;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>Whoever sits at a seat signs that the draw is void although it has an outcome; with the last seat it is (同意作废).</summary>
internal static class AgreeToVoid
{
    /// <param name="Name">Who signs.</param>
    /// <param name="Fingerprint">Of the proposal that the device showed.</param>
    internal sealed record Request(string? Name, string? Fingerprint);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draw-seat/void-signature", async (Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct)))
        .WithName(nameof(AgreeToVoid));

    [Needs(Right.TakeDrawSeat)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<SeatView> HandleAsync(Request request, CancellationToken ct)
        {
            var name = request.Name?.Trim() is { Length: > 0 and <= SignMinutes.LongestName } given ? given : throw new RefusedException(DrawRefusals.SignerMissing);
            return steps.TakeAsync($"{name}签字同意作废", (draw, role, at) => draw.AgreeToVoid(role, name, request.Fingerprint, at), ct);
        }
    }
}
