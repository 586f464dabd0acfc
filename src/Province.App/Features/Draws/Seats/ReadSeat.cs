using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>A party's device asks how the draw stands.</summary>
internal static class ReadSeat
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/draw-seat", async (Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)))
        .WithName(nameof(ReadSeat));

    [Needs(Right.ViewDrawSeat)]
    internal sealed class Handler(DrawSteps steps, Session session)
    {
        internal async Task<SeatView> HandleAsync(CancellationToken ct)
        {
            var seat = session.Caller.Capability ?? throw new InvalidOperationException("A seat is seen by a capability link.");
            return SeatView.Of(await steps.LoadAsync(seat.SubjectId, ct), seat.Part);
        }
    }
}
