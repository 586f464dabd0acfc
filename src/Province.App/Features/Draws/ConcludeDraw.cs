using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The operator has the outcome worked out, once enough devices confirmed the last value (得出结果).</summary>
internal static class ConcludeDraw
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/outcome", async (Guid drawId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, ct), ct)))
        .WithName(nameof(ConcludeDraw));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, CancellationToken ct) =>
            steps.TakeAsync(drawId, expected, "得出结果", (draw, at) => draw.Conclude(at), ct);
    }
}
