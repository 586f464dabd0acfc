using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Draws;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>A draw as its operator and the projector show it.</summary>
public static class ReadDraw
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/draws/{drawId:guid}", async (Guid drawId, KnownVersion known, Door door, CancellationToken ct) =>
            Tagged.OkOrUnchanged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, known, ct), ct), draw => draw.State.Revision))
        .WithName(nameof(ReadDraw));

    [Needs(Right.ViewDraws)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal async Task<DrawView?> HandleAsync(Guid drawId, KnownVersion known, CancellationToken ct) =>
            await steps.LoadAsync(drawId, known, ct) is { } draw ? DrawView.Of(draw) : null;

        internal async Task<DrawView> HandleAsync(Guid drawId, CancellationToken ct) => DrawView.Of(await steps.LoadAsync(drawId, ct));
    }
}
