using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The operator types the dice or balls as they lie; devices then confirm them (录入最后值).</summary>
internal static class TypeLastValue
{
    /// <param name="Typed">Dice one after the other, or numbers apart, or the public source's words.</param>
    internal sealed record Request(string? Typed);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/last", async (Guid drawId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, request, ct), ct)))
        .WithName(nameof(TypeLastValue));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, Request request, CancellationToken ct) =>
            steps.TakeAsync(drawId, expected, "录入最后值", (draw, at) => draw.Type(request.Typed, at), ct);
    }
}
