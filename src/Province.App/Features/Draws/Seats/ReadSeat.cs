using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>A party's device asks how the draw stands.</summary>
internal static class ReadSeat
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/draw-seat", async (KnownVersion known, Door door, CancellationToken ct) =>
            Tagged.OkOrUnchanged(await door.CallAsync((Handler h) => h.HandleAsync(known, ct), ct), seat => seat.State.Revision))
        .WithName(nameof(ReadSeat));

    [Needs(Right.ViewDrawSeat)]
    internal sealed class Handler(DrawSteps steps, Session session)
    {
        internal async Task<SeatView?> HandleAsync(KnownVersion known, CancellationToken ct)
        {
            var seat = session.Caller.Capability ?? throw new InvalidOperationException("A seat is seen by a capability link.");
            return await steps.LoadAsync(seat.SubjectId, known, ct) is { } draw ? SeatView.Of(draw, seat.Part) : null;
        }
    }
}
